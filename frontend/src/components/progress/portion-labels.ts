import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Portion } from "./rates";

/** The words for the parts of the reports due. */
export const portionLabels: Record<Portion["key"], MessageDescriptor> = {
  notStarted: msg`Not started`,
  drafting: msg`Being filled`,
  returned: msg`Returned`,
  submitted: msg`At the first office`,
  underReview: msg`At higher offices`,
  accepted: msg`Accepted`,
};
