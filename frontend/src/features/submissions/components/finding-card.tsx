import { Trans } from "@lingui/react/macro";
import { Anchor, Card, Group, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import type { Finding, SchemeView } from "@/api/types";
import { CheckLevelBadge } from "@/components/check-level-badge";
import { Derivation } from "@/components/derivation/derivation";
import { formName } from "@/components/form-name";
import { formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

interface FindingCardProps {
  submissionId: string;
  finding: Finding;
  scheme: SchemeView;
}

/** One finding: what is wrong, both sides of the comparison, and the unit's explanations. */
export function FindingCard({ submissionId, finding, scheme }: FindingCardProps) {
  const localized = useLocalized();
  const { level, checkId, title, message, left, right, difference, explanation } = finding;
  const { earlierExplanation } = finding;
  const form = scheme.forms.find((one) => one.form === finding.form);
  const number = (text: string | undefined) => (text === undefined ? "—" : formatNumber(text));
  return (
    <Card component="article" withBorder padding="sm">
      <Stack gap={4}>
        <Group gap="xs">
          <CheckLevelBadge level={level} />
          <Text size="sm" fw={600}>
            {checkId} {localized(title)}
          </Text>
          <Text size="sm">
            <Anchor component={Link} to={`?tab=forms&form=${finding.form}`}>
              {form === undefined ? finding.form : formName(form, localized)}
            </Anchor>
          </Text>
        </Group>
        <Text>{localized(message)}</Text>
        {difference !== undefined && (
          <Text size="sm" c="gray.7">
            <Trans>
              left {number(left)} · right {number(right)} · difference {number(difference)}
            </Trans>
          </Text>
        )}
        {explanation !== undefined && (
          <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
            <Text span inherit fw={600}>
              <Trans>Explanation of the unit:</Trans>{" "}
            </Text>
            {explanation}
          </Text>
        )}
        {earlierExplanation !== undefined && (
          <Text size="sm" c="gray.7" style={{ whiteSpace: "pre-wrap" }}>
            <Trans>Explanation accepted last period:</Trans> {earlierExplanation}
          </Text>
        )}
        {left !== undefined && <Derivation submissionId={submissionId} finding={finding.key} />}
      </Stack>
    </Card>
  );
}
