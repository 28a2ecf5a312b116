import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { useEffect, useRef } from "react";
import { Link } from "react-router";
import type { FormDefinition } from "@/engine/form-definition";
import { useLocalized } from "@/locales/use-localized";
import { type FormProgress, formProgress } from "../draft/form-progress";
import { useFilling } from "../filling-context";
import { useFindings } from "../use-findings";
import classes from "./filling.module.css";

/** The forms of the set (一套表) with how far each is. */
export function FormStrip({ current }: { current: string }) {
  const { t } = useLingui();
  const { id, forms, draft, explanations, optional } = useFilling();
  const findings = useFindings();
  return (
    <nav aria-label={t`Forms of this report`}>
      <ol className={classes.strip}>
        {forms.map((form) => (
          <FormLink
            key={form.form}
            id={id}
            form={form}
            isCurrent={form.form === current}
            isOptional={optional.has(form.form)}
            progress={formProgress(form.form, findings, draft.cells, (finding) =>
              explanations.explains(finding),
            )}
          />
        ))}
      </ol>
    </nav>
  );
}

interface FormLinkProps {
  readonly id: string;
  readonly form: FormDefinition;
  readonly isCurrent: boolean;
  readonly isOptional: boolean;
  readonly progress: FormProgress;
}

function FormLink({ id, form, isCurrent, isOptional, progress }: FormLinkProps) {
  const localized = useLocalized();
  const link = useRef<HTMLAnchorElement>(null);
  useEffect(() => {
    if (isCurrent) {
      link.current?.scrollIntoView({ block: "nearest", inline: "nearest" });
    }
  }, [isCurrent]);
  return (
    <li>
      <Link
        ref={link}
        to={`/submissions/${id}/fill/${form.form}`}
        className={classes.form}
        aria-current={isCurrent ? "page" : undefined}
      >
        <span className={classes.formName}>
          <strong>{form.formCode}</strong> {localized(form.title)}
        </span>
        <span className={classes.state} data-state={progress.state}>
          <StateText progress={progress} isOptional={isOptional} />
        </span>
      </Link>
    </li>
  );
}

function StateText({ progress, isOptional }: { progress: FormProgress; isOptional: boolean }) {
  const { state, errors, missing } = progress;
  switch (state) {
    case "EMPTY":
      return isOptional ? <Trans>○ Empty, optional</Trans> : <Trans>○ Empty</Trans>;
    case "INCOMPLETE":
      return <Plural value={missing} one="◐ # cell missing" other="◐ # cells missing" />;
    case "ERRORS":
      return <Plural value={errors} one="⚠ # to be settled" other="⚠ # to be settled" />;
    case "FILLED":
      return <Trans>✓ Filled in</Trans>;
  }
}
