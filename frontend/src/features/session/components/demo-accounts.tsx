import { Trans } from "@lingui/react/macro";
import { Button, Group, Paper, Stack, Text, Title } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { signIn } from "@/api/sign-in";
import type { SystemInformation } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { useLocalized } from "@/locales/use-localized";

type DemoAccount = NonNullable<SystemInformation["demoAccounts"]>[number];

/** The accounts a demo offers; one press signs in. */
export function DemoAccounts({
  accounts,
  onSignedIn,
}: {
  accounts: DemoAccount[];
  onSignedIn: () => void;
}) {
  const localized = useLocalized();
  const { mutate, isPending, error } = useMutation({ mutationFn: signIn, onSuccess: onSignedIn });
  return (
    <Paper withBorder p="md">
      <Stack gap="xs">
        <Title order={2} size="sm">
          <Trans>Demo accounts</Trans>
        </Title>
        {error !== null && <ProblemAlert error={error} />}
        {accounts.map(({ username, password, displayName }) => (
          <Group key={username} justify="space-between" wrap="nowrap">
            <Stack gap={0} miw={0}>
              <Text size="sm">{localized(displayName)}</Text>
              <Text size="xs" c="gray.7" ff="monospace" style={{ overflowWrap: "anywhere" }}>
                {username} / {password}
              </Text>
            </Stack>
            <Button
              variant="light"
              size="compact-sm"
              flex="none"
              disabled={isPending}
              onClick={() => mutate({ username, password })}
            >
              <Trans>Sign in</Trans>
            </Button>
          </Group>
        ))}
      </Stack>
    </Paper>
  );
}
