import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Backtest } from "@/api/types";

export const stateLabels: Record<Backtest["state"], MessageDescriptor> = {
  RUNNING: msg`Running`,
  DONE: msg`Finished`,
  CANCELLED: msg`Stopped`,
  FAILED: msg`Interrupted by an error`,
};

/** What the editor begins with: a check of the form that authors know from a pack. */
export const EXAMPLE = `checks:
  - id: T01
    title: {zh: 触媒库存平衡, en: Catalyst stock balance}
    level: MANDATORY
    formula: HG102.opening + HG102.purchased = HG102.loaded + HG102.otherOut + HG102.closing
    tolerance: 0.001
    message: {zh: "相差 {difference} t。", en: "{difference} t apart."}
`;
