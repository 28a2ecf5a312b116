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

/** Why a report cannot follow a corrected version, by the code of the problem. */
export const refusalLabels: Record<string, MessageDescriptor> = {
  UNIT_TYPE_GONE: msg`The corrected version does not know this type of unit.`,
  NOT_FOUND: msg`A part of it lies outside this office's area.`,
  INTERNAL: msg`An error of the system; its log says more.`,
};
