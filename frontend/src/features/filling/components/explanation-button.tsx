import { useLingui } from "@lingui/react/macro";
import { useId, useRef, useState } from "react";
import type { LocalizedText } from "@/engine/localized-text";
import { useLocalized } from "@/locales/use-localized";
import classes from "./anchored.module.css";
import { AnchoredPanel } from "./anchored-panel";

interface Explained {
  readonly title: LocalizedText;
  readonly explanation?: LocalizedText;
}

interface ExplanationButtonProps {
  readonly of: Explained;
  /** Whether Tab passes it by, because the explanation is also shown elsewhere. */
  readonly isSkipped: boolean;
}

/** Shows what an indicator means (指标解释) when asked. */
export function ExplanationButton({ of, isSkipped }: ExplanationButtonProps) {
  const { title, explanation } = of;
  const { t } = useLingui();
  const localized = useLocalized();
  const [open, setOpen] = useState(false);
  const button = useRef<HTMLButtonElement>(null);
  const id = useId();
  if (explanation === undefined) {
    return null;
  }
  const name = localized(title);
  return (
    <>
      <button
        ref={button}
        type="button"
        tabIndex={isSkipped ? -1 : undefined}
        className={classes.explain}
        aria-label={t`What ${name} means`}
        aria-expanded={open}
        aria-controls={open ? id : undefined}
        onClick={() => setOpen(!open)}
        onBlur={() => setOpen(false)}
        onKeyDown={(event) => event.key === "Escape" && setOpen(false)}
      >
        ?
      </button>
      {open && (
        <AnchoredPanel anchor={button} className={classes.explanation} id={id} role="note">
          {localized(explanation)}
        </AnchoredPanel>
      )}
    </>
  );
}
