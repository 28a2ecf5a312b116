import { useLingui } from "@lingui/react/macro";
import { Badge, Card, Group, Stack, Text } from "@mantine/core";
import type { Difference, LocalizedText } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";
import { differenceKindColors, differenceKindLabels } from "../difference-labels";
import classes from "./difference-card.module.css";

/** One difference: what happened to which part, and each property before and after. */
export function DifferenceCard({ difference }: { difference: Difference }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { kind, sentence, changes } = difference;
  return (
    <Card component="article" withBorder padding="sm">
      <Stack gap={6}>
        <Group gap="xs" wrap="nowrap" align="flex-start">
          <Badge color={differenceKindColors[kind]} variant="light" style={{ flexShrink: 0 }}>
            {t(differenceKindLabels[kind])}
          </Badge>
          <Text size="sm" fw={600}>
            {localized(sentence)}
          </Text>
        </Group>
        {changes.length > 0 && (
          <dl className={classes.changes}>
            {changes.map(({ property, name, before, after }) => (
              <Change key={property} name={localized(name)} before={before} after={after} />
            ))}
          </dl>
        )}
      </Stack>
    </Card>
  );
}

interface ChangeProps {
  name: string;
  before: LocalizedText | undefined;
  after: LocalizedText | undefined;
}

function Change({ name, before, after }: ChangeProps) {
  const localized = useLocalized();
  return (
    <>
      <dt>{name}</dt>
      <dd>
        {before !== undefined && <del>{localized(before)}</del>}
        {before !== undefined && after !== undefined && " → "}
        {after !== undefined && <ins>{localized(after)}</ins>}
      </dd>
    </>
  );
}
