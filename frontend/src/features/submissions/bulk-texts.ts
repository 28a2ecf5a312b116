import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { BulkOutcome } from "@/api/types";

export const outcomeLabels: Record<BulkOutcome, MessageDescriptor> = {
  WAITING: msg`Waiting`,
  DONE: msg`Done`,
  REFUSED: msg`Left alone`,
  CANCELLED: msg`Cancelled`,
};

/** Why a submission was left alone, by the code of the problem. */
export const refusalLabels: Record<string, MessageDescriptor> = {
  SUBMISSION_CHANGED: msg`Somebody has acted on it since.`,
  SUBMISSION_STATE: msg`It is not under review any more.`,
  NOT_THIS_OFFICES_TURN: msg`It is another office's turn.`,
  FINDINGS_UNCONFIRMED: msg`It has quasi-mandatory findings; confirm them one by one.`,
  REMARKS_OPEN: msg`Remarks on its cells are still open.`,
  CYCLE_CLOSED: msg`The cycle is closed.`,
  NO_REVIEWING_OFFICE: msg`No office is in charge of it.`,
  INTERNAL: msg`An error of the system; its log says more.`,
};
