import { useLingui } from "@lingui/react/macro";
import type { Act } from "../api/act";

interface ActTexts {
  title: string;
  explanation: string;
  confirm: string;
  color: string;
}

/** What the dialog of an act says. */
export function useActTexts(act: Act): ActTexts {
  const { t } = useLingui();
  const texts: Record<Act, ActTexts> = {
    approve: {
      title: t`Approve this submission`,
      explanation: t`It goes to the next office of the chain; the last one accepts it.`,
      confirm: t`Approve`,
      color: "green",
    },
    sendBack: {
      title: t`Send this submission back`,
      explanation: t`The unit reads your opinion, corrects its forms and submits again.`,
      confirm: t`Send back`,
      color: "red",
    },
    withdraw: {
      title: t`Withdraw this submission`,
      explanation: t`It becomes a draft again, as long as no office has acted on it.`,
      confirm: t`Withdraw`,
      color: "blue",
    },
  };
  return texts[act];
}
