import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { AccountSummary, SignatureStep } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { signatureLabels } from "@/components/labels";
import { ProblemAlert } from "@/components/problem-alert";
import { setSignatures } from "../api/change-account";

interface SignaturesDialogProps {
  account: AccountSummary;
  onClose: () => void;
}

/** As what a clerk signs the forms of the unit. */
export function SignaturesDialog({ account, onClose }: SignaturesDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [steps, setSteps] = useState<string[]>(account.signs);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => setSignatures(account, steps as SignatureStep[]),
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ["accounts"] }),
  });
  return (
    <Dialog title={t`Signatures: ${account.displayName}`} onClose={onClose}>
      <Stack>
        <Checkbox.Group
          label={t`Signs the forms of the unit as`}
          description={t`Used by schemes which ask for signatures before forms are submitted.`}
          value={steps}
          onChange={setSteps}
        >
          <Stack gap="xs" mt="xs">
            {Object.entries(signatureLabels).map(([step, label]) => (
              <Checkbox key={step} value={step} label={t(label)} />
            ))}
          </Stack>
        </Checkbox.Group>
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={isPending} onClick={() => mutate()}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
