import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { ValueFate } from "@/api/types";

/** What becomes of a value when the forms are corrected. */
export const fateLabels: Record<ValueFate, MessageDescriptor> = {
  LOST: msg`No place any more`,
  MERGED: msg`Added up or converted`,
  RENAMED: msg`Under another key`,
  MOVED: msg`In another form`,
};
