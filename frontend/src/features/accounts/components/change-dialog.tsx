import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import type { AccountSummary } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { type AccountChange, changeAccount } from "../api/change-account";

interface ChangeDialogProps {
  account: AccountSummary;
  change: AccountChange;
  word: string;
  onClose: () => void;
}

/** Asks before an account is changed. */
export function ChangeDialog({ account, change, word, onClose }: ChangeDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: changeAccount,
    onSuccess: onClose,
    onSettled: () => queries.invalidateQueries({ queryKey: ["accounts"] }),
  });
  const explanations: Record<AccountChange, string> = {
    enable: t`The account may sign in again.`,
    disable: t`The account can no longer sign in; its open sessions end.`,
    unlock: t`The account was locked after wrong passwords; it may try again.`,
  };
  return (
    <Dialog title={`${word}: ${account.displayName}`} onClose={onClose}>
      <Stack>
        <Text size="sm">{explanations[change]}</Text>
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            color={change === "disable" ? "red" : "blue"}
            loading={isPending}
            onClick={() => mutate({ account, change })}
          >
            {word}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
