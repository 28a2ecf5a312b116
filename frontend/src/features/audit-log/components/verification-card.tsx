import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Card, Group, Stack, Text } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/problem-alert";
import { verifyAuditLog } from "../api/verification";

/** Verifies on request that no entry was changed, inserted or removed. */
export function VerificationCard() {
  const { t } = useLingui();
  const { mutate, data, error, isPending } = useMutation({ mutationFn: verifyAuditLog });
  return (
    <Card component="section" withBorder>
      <Stack gap="sm">
        <Group justify="space-between">
          <Text size="sm">
            <Trans>Every entry carries the hash of the one before it.</Trans>
          </Text>
          <Button loading={isPending} onClick={() => mutate()}>
            <Trans>Verify the log</Trans>
          </Button>
        </Group>
        {error !== null && <ProblemAlert error={error} />}
        {data?.intact === true && (
          <Alert color="green" role="status" title={t`The log is intact`}>
            <Plural
              value={data.entries}
              one="# entry was verified."
              other="# entries were verified."
            />
          </Alert>
        )}
        {data?.intact === false && (
          <Alert color="red" role="alert" title={t`The log has been tampered with`}>
            <Trans>The first entry that does not fit is number {data.firstBroken}.</Trans>
          </Alert>
        )}
      </Stack>
    </Card>
  );
}
