import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Changeover } from "@/api/types";

/** Where a changeover stands, in the words of its phase. */
export const stateLabels: Record<
  Changeover["phase"],
  Record<Changeover["state"], MessageDescriptor>
> = {
  EXAMINE: {
    RUNNING: msg`Being examined`,
    DONE: msg`Examined, not carried out`,
    CANCELLED: msg`Examination stopped`,
    FAILED: msg`Examination interrupted by an error`,
  },
  CARRY: {
    RUNNING: msg`Being carried out`,
    DONE: msg`Carried out`,
    CANCELLED: msg`Stopped while being carried out`,
    FAILED: msg`Interrupted by an error while being carried out`,
  },
};
