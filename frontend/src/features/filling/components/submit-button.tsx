import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import type { SubmissionDetail } from "@/api/types";
import { useFilling } from "../filling-context";
import { openRemarks, useReturnedRemarks } from "../remarks";

const SubmitDialog = lazy(async () => ({
  default: (await import("./submit-dialog")).SubmitDialog,
}));

interface SubmitButtonProps {
  readonly submission: SubmissionDetail;
  readonly current: string;
}

/** Submits (上报) the report once everything is saved, every remark ticked off and nothing blocks. */
export function SubmitButton({ submission, current }: SubmitButtonProps) {
  const open = openRemarks(useReturnedRemarks(submission)).length;
  const { saving, explanations } = useFilling();
  const [step, setStep] = useState<"CLOSED" | "SAVING" | "OPEN">("CLOSED");
  const begin = async () => {
    setStep("SAVING");
    await Promise.all([saving.flush(), explanations.flush()]);
    setStep("OPEN");
  };
  return (
    <>
      <Button onClick={() => void begin()} loading={step === "SAVING"} disabled={open > 0}>
        <Trans>Submit</Trans>
      </Button>
      {step === "OPEN" && (
        <Suspense>
          <SubmitDialog current={current} onClose={() => setStep("CLOSED")} />
        </Suspense>
      )}
    </>
  );
}
