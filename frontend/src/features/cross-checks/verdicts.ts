import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { CrossVerdict } from "@/api/types";

interface VerdictLook {
  label: MessageDescriptor;
  color: string;
}

/** How two units fit together, those first that somebody has to look at. */
export const verdicts: Record<CrossVerdict, VerdictLook> = {
  DIFFERS: { label: msg`Differs`, color: "red" },
  WAITING: { label: msg`Waiting for the other side`, color: "yellow" },
  AGREES: { label: msg`Agrees`, color: "green" },
  NOT_APPLICABLE: { label: msg`Does not apply`, color: "gray" },
};
