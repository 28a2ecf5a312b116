import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { SubmissionAction, SubmissionState } from "@/api/types";

export const actionNames: Record<SubmissionAction, MessageDescriptor> = {
  saveDraft: msg`Filling began`,
  sign: msg`Signed`,
  submit: msg`Submitted`,
  withdraw: msg`Withdrawn`,
  approve: msg`Approved`,
  sendBack: msg`Sent back`,
  fillOnBehalf: msg`Filling began on behalf of the unit`,
  submitOnBehalf: msg`Submitted on behalf of the unit`,
  lock: msg`Locked`,
  requestUnlock: msg`Asked to unlock`,
  unlock: msg`Unlocked`,
  refuseUnlock: msg`Refused to unlock`,
  drop: msg`Not asked any more`,
  reinstate: msg`Asked again`,
  handOver: msg`Handed over`,
  changeVersion: msg`Moved to a corrected version`,
};

const accepted = msg`Approved and accepted`;

/** What happened to a submission that an action led to this state. */
export function actionName(action: SubmissionAction, state: SubmissionState): MessageDescriptor {
  return action === "approve" && state === "ACCEPTED" ? accepted : actionNames[action];
}
