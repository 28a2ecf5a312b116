import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CoverageAct } from "../api/coverage";

interface CoverageTexts {
  label: MessageDescriptor;
  explanation: MessageDescriptor;
}

/** What each act on a cycle's coverage is called, and what follows from it. */
export const coverageTexts: Record<CoverageAct["kind"], CoverageTexts> = {
  passOn: {
    label: msg`Pass on`,
    explanation: msg`The offices directly below may pass the cycle on to theirs; the units that report to this office itself receive their forms.`,
  },
  passOnAllBelow: {
    label: msg`Pass on for all offices below`,
    explanation: msg`All units below receive their forms now. It is recorded that your office did it in the place of those that have not.`,
  },
  addUnit: {
    label: msg`Ask another unit`,
    explanation: msg`A unit of the register that is not on the list.`,
  },
  askAgain: {
    label: msg`Ask it again`,
    explanation: msg`The unit stands on the list again.`,
  },
  leaveOut: {
    label: msg`Leave out`,
    explanation: msg`The unit is not asked. It stays on the list with your reason, and can be asked again.`,
  },
};
