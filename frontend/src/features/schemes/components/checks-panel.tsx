import { Plural, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import type { SchemeView } from "@/api/types";
import { FilterSelect } from "@/components/filter-select";
import { checkKindLabels, checkLevelLabels } from "@/components/labels";
import { SearchField } from "@/components/search-field";
import { useFilters } from "@/components/use-filters";
import { useLocalized } from "@/locales/use-localized";
import { fittingChecks } from "../fitting-checks";
import { CheckCard } from "./check-card";

/** All check relations (审核关系) of the scheme, to filter and to search. */
export function ChecksPanel({ scheme }: { scheme: SchemeView }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { value, change } = useFilters();
  const checks = fittingChecks(
    scheme.checks,
    { level: value("level"), kind: value("kind"), q: value("q") },
    localized,
  );
  return (
    <Stack>
      <Group align="flex-end">
        <FilterSelect
          name="level"
          label={t`Level`}
          options={Object.entries(checkLevelLabels).map(([key, label]) => ({
            value: key,
            label: t(label),
          }))}
          width={180}
        />
        <FilterSelect
          name="kind"
          label={t`Kind`}
          options={Object.entries(checkKindLabels).map(([key, label]) => ({
            value: key,
            label: t(label),
          }))}
          width={180}
        />
        <SearchField
          label={t`Number, words or formula`}
          value={value("q") ?? ""}
          onSearch={(q) => change("q", q)}
        />
      </Group>
      <Text size="sm" c="gray.7" role="status">
        <Plural value={checks.length} one="# check" other="# checks" />
      </Text>
      {checks.map((check) => (
        <CheckCard key={check.id} check={check} />
      ))}
    </Stack>
  );
}
