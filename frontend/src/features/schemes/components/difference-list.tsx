import type { MessageDescriptor } from "@lingui/core";
import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useState } from "react";
import type { Difference } from "@/api/types";
import { FilterSelect } from "@/components/filter-select";
import { useFilters } from "@/components/use-filters";
import { areaOf, differenceAreaLabels, differenceKindLabels } from "../difference-labels";
import { DifferenceCard } from "./difference-card";

const PORTION = 100;

/** All differences between two versions (版本差异), to narrow down by area and kind. */
export function DifferenceList({ differences }: { differences: Difference[] }) {
  const { t } = useLingui();
  const { value } = useFilters();
  const [shown, setShown] = useState(PORTION);
  const area = value("area");
  const kind = value("difference");
  const fitting = differences.filter(
    (one) =>
      (area === undefined || areaOf[one.subject] === area) &&
      (kind === undefined || one.kind === kind),
  );
  const choices = (labels: Record<string, MessageDescriptor>) =>
    Object.entries(labels).map(([key, label]) => ({ value: key, label: t(label) }));
  return (
    <Stack>
      <Group align="flex-end">
        <FilterSelect
          name="area"
          label={t`Part of the scheme`}
          options={choices(differenceAreaLabels)}
          width={200}
        />
        <FilterSelect
          name="difference"
          label={t`Kind of difference`}
          options={choices(differenceKindLabels)}
          width={200}
        />
      </Group>
      <Text size="sm" c="gray.7" role="status">
        <Plural value={fitting.length} one="# difference" other="# differences" />
      </Text>
      {fitting.slice(0, shown).map((one) => (
        <DifferenceCard key={`${one.kind} ${one.subject} ${one.path}`} difference={one} />
      ))}
      {fitting.length > shown && (
        <Button variant="default" onClick={() => setShown(shown + PORTION)}>
          <Trans>Show more</Trans>
        </Button>
      )}
    </Stack>
  );
}
