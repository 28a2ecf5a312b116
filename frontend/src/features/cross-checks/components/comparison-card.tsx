import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Card, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import type { CrossComparison } from "@/api/types";
import { CheckLevelBadge } from "@/components/check-level-badge";
import { formatNumber, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { verdicts } from "../verdicts";
import { ComparisonSide } from "./comparison-side";
import { ExplanationForm } from "./explanation-form";

/** One comparison: what either unit says, how it differs, and what they explain. */
export function ComparisonCard({ comparison }: { comparison: CrossComparison }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { checkId, level, verdict, matched, left, right, difference, message } = comparison;
  const { label, color } = verdicts[verdict];
  const explains = verdict === "DIFFERS" && (left.own || right.own);
  return (
    <Card component="article" withBorder padding="sm">
      <Stack gap="xs">
        <Group gap="xs">
          <Badge variant="light" color={color} c="dark.7" tt="none" size="sm">
            {t(label)}
          </Badge>
          <CheckLevelBadge level={level} />
          <Text size="sm" fw={600}>
            {checkId} {localized(comparison.title)}
          </Text>
          <Text size="sm" c="gray.7">
            {formatPeriod(comparison.period, i18n.locale)}
          </Text>
          {matched.length > 0 && <Text size="sm">{matched[0]}</Text>}
        </Group>
        <SimpleGrid cols={{ base: 1, sm: 2 }} spacing="xs">
          <ComparisonSide side={left} />
          <ComparisonSide side={right} />
        </SimpleGrid>
        {message !== undefined && <Text>{localized(message)}</Text>}
        {difference !== undefined && (
          <Text size="sm" c="gray.7">
            <Trans>Difference {formatNumber(difference)}</Trans>
          </Text>
        )}
        {verdict === "DIFFERS" && !comparison.explained && level === "VERIFICATION" && (
          <Text size="sm" c="orange.9">
            <Trans>Neither unit has explained these values yet.</Trans>
          </Text>
        )}
        {comparison.explanations.map(({ unitName, text, stands }) => (
          <Text key={unitName} size="sm" style={{ whiteSpace: "pre-wrap" }}>
            <Text span inherit fw={600}>
              <Trans>Explanation of {unitName}:</Trans>{" "}
            </Text>
            {text} {!stands && <Trans>(about earlier values)</Trans>}
          </Text>
        ))}
        {explains && <ExplanationForm comparison={comparison} />}
      </Stack>
    </Card>
  );
}
