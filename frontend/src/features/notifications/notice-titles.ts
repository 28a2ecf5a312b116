import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { NoticeKind } from "@/api/types";

/** What happened to the submission or the cycle that a notice is about. */
export const noticeTitles: Record<NoticeKind, MessageDescriptor> = {
  RETURNED: msg`Sent back`,
  ACCEPTED: msg`Accepted`,
  UNLOCK_REQUESTED: msg`Asked to unlock`,
  UNLOCKED: msg`Unlocked`,
  UNLOCK_REFUSED: msg`Refused to unlock`,
  SUBMITTED_ON_BEHALF: msg`Submitted on behalf of the unit`,
  DROPPED: msg`Not asked any more`,
  REINSTATED: msg`Asked again`,
  TO_SIGN: msg`To be signed`,
  HANDED_OVER: msg`Handed over`,
  VERSION_CHANGED: msg`Forms corrected`,
  REMINDER: msg`Reminder`,
  CROSS_FINDINGS: msg`Differs from other enterprises`,
  TO_PASS_ON: msg`To be passed on`,
  DISPATCHED: msg`To be filled`,
  EXTENDED: msg`More time`,
  EXTENDED_BELOW: msg`More time for units below`,
};
