import { Trans } from "@lingui/react/macro";
import type { LocalizedText } from "@/engine/localized-text";
import { useLocalized } from "@/locales/use-localized";
import classes from "./form.module.css";

/** How the form is to be filled (填报说明). */
export function FormNotes({ notes }: { notes: LocalizedText | undefined }) {
  const localized = useLocalized();
  return notes === undefined ? null : (
    <details className={classes.notes}>
      <summary>
        <Trans>How to fill in this form</Trans>
      </summary>
      {localized(notes)}
    </details>
  );
}
