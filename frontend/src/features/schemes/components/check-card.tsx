import { Trans, useLingui } from "@lingui/react/macro";
import { Card, Code, Group, Stack, Text } from "@mantine/core";
import type { CheckDefinition } from "@/api/types";
import { CheckLevelBadge } from "@/components/check-level-badge";
import { checkKindLabels } from "@/components/labels";
import { useLocalized } from "@/locales/use-localized";

/** One check: formula, when it applies, its message and where it comes from. */
export function CheckCard({ check }: { check: CheckDefinition }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { id, title, level, kind, formula, tolerance, when, forEach, basis, message } = check;
  return (
    <Card component="article" withBorder padding="sm">
      <Stack gap={6}>
        <Group gap="xs">
          <Text fw={600}>
            {id} {localized(title)}
          </Text>
          <CheckLevelBadge level={level} />
          <Text size="sm" c="gray.7">
            {t(checkKindLabels[kind])}
          </Text>
        </Group>
        <Code block tabIndex={0}>
          {formula}
        </Code>
        <Group gap="lg">
          {tolerance !== undefined && (
            <Text size="sm">
              <Trans>
                tolerance <Code>{tolerance}</Code>
              </Trans>
            </Text>
          )}
          {when !== undefined && (
            <Text size="sm">
              <Trans>
                only when <Code>{when}</Code>
              </Trans>
            </Text>
          )}
          {forEach !== undefined && (
            <Text size="sm">
              <Trans>
                for each row of <Code>{forEach}</Code>
              </Trans>
            </Text>
          )}
        </Group>
        <Text size="sm">{localized(message)}</Text>
        {basis !== undefined && (
          <Text size="xs" c="gray.7">
            <Trans>Basis: {localized(basis)}</Trans>
          </Text>
        )}
      </Stack>
    </Card>
  );
}
