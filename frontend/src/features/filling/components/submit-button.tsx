import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { lazy, Suspense, useState } from "react";
import { useFilling } from "../filling-context";

const SubmitDialog = lazy(async () => ({
  default: (await import("./submit-dialog")).SubmitDialog,
}));

/** Submits (上报) the report once everything is saved and nothing blocks. */
export function SubmitButton({ current }: { current: string }) {
  const { saving, explanations } = useFilling();
  const [step, setStep] = useState<"CLOSED" | "SAVING" | "OPEN">("CLOSED");
  const begin = async () => {
    setStep("SAVING");
    await Promise.all([saving.flush(), explanations.flush()]);
    setStep("OPEN");
  };
  return (
    <>
      <Button onClick={() => void begin()} loading={step === "SAVING"}>
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
