import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Group, Text } from "@mantine/core";
import { formatMoment } from "@/locales/formats";
import type { OfficeCoverage } from "../api/coverage";

/** Whether an office has passed a cycle on, when, and who did it. */
export function PassingState({ passing, isTurn }: Pick<OfficeCoverage, "passing" | "isTurn">) {
  const { i18n } = useLingui();
  if (passing === undefined) {
    return isTurn ? (
      <Badge color="orange.9" tt="none">
        <Trans>its turn</Trans>
      </Badge>
    ) : (
      <Badge variant="light" color="gray" c="gray.9" tt="none">
        <Trans>waits for the office above</Trans>
      </Badge>
    );
  }
  return (
    <Group gap={6}>
      <Badge color="green.9" tt="none">
        {passing.onBehalf ? <Trans>passed on in its place</Trans> : <Trans>passed on</Trans>}
      </Badge>
      <Text size="sm" span>
        {formatMoment(passing.at, i18n.locale)} · {passing.by}
      </Text>
    </Group>
  );
}
