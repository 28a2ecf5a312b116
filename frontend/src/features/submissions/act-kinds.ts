import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Act } from "./api/act";

/** How an act looks and what it asks for. */
export interface ActKind {
  /** On the button that opens the dialog, and on the one that carries the act out. */
  label: MessageDescriptor;
  title: MessageDescriptor;
  explanation: MessageDescriptor;
  color: string;
  opinion: "required" | "optional" | "none";
}

export const actKinds: Record<Act, ActKind> = {
  sign: {
    label: msg`Sign`,
    title: msg`Sign these forms`,
    explanation: msg`You stand for what they say now. Whoever changes them afterwards voids all signatures.`,
    color: "green",
    opinion: "none",
  },
  approve: {
    label: msg`Approve`,
    title: msg`Approve this submission`,
    explanation: msg`It goes to the next office of the chain; the last one accepts it.`,
    color: "green",
    opinion: "optional",
  },
  sendBack: {
    label: msg`Send back`,
    title: msg`Send this submission back`,
    explanation: msg`Whoever gets it reads your opinion and your remarks on cells.`,
    color: "red",
    opinion: "required",
  },
  withdraw: {
    label: msg`Withdraw`,
    title: msg`Withdraw this submission`,
    explanation: msg`It becomes a draft again, as long as no office has acted on it.`,
    color: "blue",
    opinion: "none",
  },
  lock: {
    label: msg`Lock`,
    title: msg`Lock this submission`,
    explanation: msg`Its accepted values are closed. It can be unlocked again, with a reason.`,
    color: "teal",
    opinion: "optional",
  },
  requestUnlock: {
    label: msg`Ask to unlock`,
    title: msg`Ask to unlock this submission`,
    explanation: msg`The office that accepted it decides. Until then nothing changes.`,
    color: "blue",
    opinion: "required",
  },
  unlock: {
    label: msg`Unlock`,
    title: msg`Unlock this submission`,
    explanation: msg`The unit corrects its forms and submits again. The accepted values count until the new ones are accepted.`,
    color: "orange",
    opinion: "required",
  },
  refuseUnlock: {
    label: msg`Refuse to unlock`,
    title: msg`Refuse to unlock this submission`,
    explanation: msg`It stays as it was accepted. Whoever asked reads your reason.`,
    color: "red",
    opinion: "required",
  },
  submitOnBehalf: {
    label: msg`Submit on behalf of the unit`,
    title: msg`Submit on behalf of the unit`,
    explanation: msg`The forms as filled now are handed in. The record shows that your office did it, and why.`,
    color: "blue",
    opinion: "required",
  },
  drop: {
    label: msg`Ask no more`,
    title: msg`Ask this unit no more`,
    explanation: msg`The unit need not report in this cycle. What it has filled is kept.`,
    color: "red",
    opinion: "required",
  },
  handOver: {
    label: msg`Hand over`,
    title: msg`Hand this submission over to another office`,
    explanation: msg`The office you choose reviews it from now on. The unit and that office are told, with your reason.`,
    color: "blue",
    opinion: "required",
  },
  reinstate: {
    label: msg`Ask again`,
    title: msg`Ask this unit again`,
    explanation: msg`The unit has to report in this cycle after all.`,
    color: "blue",
    opinion: "required",
  },
};
