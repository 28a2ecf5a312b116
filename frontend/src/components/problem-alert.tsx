import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, List, Text } from "@mantine/core";
import { ApiProblem, ServerUnreachable } from "@/api/problem";
import type { Violation } from "@/api/types";

/** An error in the reader's language, with every violation the server names. */
export function ProblemAlert({ error }: { error: unknown }) {
  const { t } = useLingui();
  if (error instanceof ApiProblem) {
    const { title, detail, violations = [], code } = error.body;
    return (
      <Alert color="red" title={title} role="alert">
        {detail !== undefined && detail !== title && <Text size="sm">{detail}</Text>}
        <Violations violations={violations} />
        <Text size="xs" c="dimmed" mt={4}>
          {code}
        </Text>
      </Alert>
    );
  }
  if (error instanceof ServerUnreachable) {
    return (
      <Alert color="red" title={t`The server cannot be reached`} role="alert">
        <Trans>Check the connection and try again. What you typed is still here.</Trans>
      </Alert>
    );
  }
  return (
    <Alert color="red" title={t`Something went wrong on this page`} role="alert">
      {error instanceof Error ? error.message : String(error)}
    </Alert>
  );
}

function Violations({ violations }: { violations: Violation[] }) {
  if (violations.length === 0) {
    return null;
  }
  return (
    <List size="sm" mt={4}>
      {violations.map((violation) => (
        <List.Item key={JSON.stringify(violation)}>{violation.message}</List.Item>
      ))}
    </List>
  );
}
