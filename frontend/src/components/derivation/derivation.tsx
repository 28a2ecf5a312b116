import { Trans } from "@lingui/react/macro";
import { Button } from "@mantine/core";
import { lazy, Suspense, useId, useState } from "react";

const Steps = lazy(async () => ({ default: (await import("./steps")).Steps }));

interface DerivationProps {
  submissionId: string;
  /** The key of the finding. */
  finding: string;
}

/** How a check came to its result (计算过程), step by step, for whoever asks; of what is saved. */
export function Derivation({ submissionId, finding }: DerivationProps) {
  const [isOpen, setOpen] = useState(false);
  const id = useId();
  return (
    <div>
      <Button
        variant="subtle"
        size="compact-xs"
        aria-expanded={isOpen}
        aria-controls={id}
        onClick={() => setOpen(!isOpen)}
      >
        {isOpen ? <Trans>Hide the calculation</Trans> : <Trans>Show the calculation</Trans>}
      </Button>
      <div id={id}>
        <Suspense fallback={null}>
          {isOpen && <Steps submissionId={submissionId} finding={finding} />}
        </Suspense>
      </div>
    </div>
  );
}
