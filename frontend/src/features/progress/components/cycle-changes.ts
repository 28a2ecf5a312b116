import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CycleChangeKind } from "../api/change-cycle";

interface ChangeTexts {
  label: MessageDescriptor;
  explanation: MessageDescriptor;
}

/** What each change of a cycle is called, and what follows from it. */
export const changeTexts: Record<CycleChangeKind, ChangeTexts> = {
  extend: {
    label: msg`Extend the deadline`,
    explanation: msg`Units that have more time already keep it.`,
  },
  allowLate: {
    label: msg`Late submissions`,
    explanation: msg`Whether units may still submit for the first time after their deadline. They are marked late.`,
  },
  close: {
    label: msg`Close the cycle`,
    explanation: msg`Units can no longer fill or submit. Offices finish what is under review.`,
  },
  reopen: {
    label: msg`Open the cycle again`,
    explanation: msg`Units can fill and submit again.`,
  },
};
