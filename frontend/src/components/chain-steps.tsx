import { useLingui } from "@lingui/react/macro";
import type { ChainStep, SubmissionState } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";
import classes from "./chain-steps.module.css";

interface ChainStepsProps {
  unit: string;
  state: SubmissionState;
  chain: ChainStep[];
}

/** The way of a submission from the unit up its offices, and where it is now. */
export function ChainSteps({ unit, state, chain }: ChainStepsProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const words = { DONE: t`passed`, CURRENT: t`now here`, WAITING: t`still to come` };
  const withUnit = state !== "SUBMITTED" && state !== "ACCEPTED" && state !== "LOCKED";
  const steps = [
    { name: unit, step: withUnit ? ("CURRENT" as const) : ("DONE" as const) },
    ...chain.map(({ office, step }) => ({ name: localized(office.name), step })),
  ];
  return (
    <ol className={classes.steps} aria-label={t`Reporting chain`}>
      {steps.map(({ name, step }) => (
        <li
          key={name}
          className={classes.step}
          data-step={step}
          aria-current={step === "CURRENT" ? "step" : undefined}
        >
          <span className={classes.name}>{name}</span>
          <span className={classes.word}>{words[step]}</span>
        </li>
      ))}
    </ol>
  );
}
