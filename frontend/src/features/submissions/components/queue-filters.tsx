import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Checkbox, Group, NumberInput, SegmentedControl } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { cyclesQuery } from "@/api/requests/cycles";
import { FilterSelect } from "@/components/filter-select";
import { stateLabels } from "@/components/labels";
import { SearchField } from "@/components/search-field";
import { useFilters } from "@/components/use-filters";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import type { SubmissionFilters } from "../api/submissions";

interface QueueFiltersProps {
  filters: SubmissionFilters;
  reviewer: boolean;
}

/** What narrows the list of submissions. */
export function QueueFilters({ filters, reviewer }: QueueFiltersProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { change } = useFilters();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const area = filters.office === undefined ? "region" : "office";
  return (
    <Group align="flex-end" gap="sm">
      {reviewer && (
        <SegmentedControl
          aria-label={t`Which submissions`}
          value={String(filters.awaitingMe === true)}
          onChange={(awaiting) => change("awaitingMe", awaiting)}
          data={[
            { value: "true", label: t`Awaiting me` },
            { value: "false", label: t`All` },
          ]}
        />
      )}
      <FilterSelect
        name="cycle"
        label={t`Cycle`}
        options={cycles.map(({ id, period, title }) => ({
          value: id,
          label: `${formatPeriod(period, i18n.locale)} ${localized(title)}`,
        }))}
        width={260}
      />
      <FilterSelect
        name="state"
        label={t`State`}
        options={Object.entries(stateLabels).map(([value, label]) => ({ value, label: t(label) }))}
        width={150}
      />
      <SearchField
        label={t`Unit name or credit code`}
        value={filters.q ?? ""}
        onSearch={(q) => change("q", q)}
      />
      {reviewer && (
        <>
          <NumberInput
            label={t`Change below (%)`}
            value={filters.changeBelow ?? ""}
            onChange={(percent) => change("changeBelow", String(percent))}
            min={0}
            max={10_000}
            w={{ base: "100%", sm: 150 }}
          />
          <Checkbox
            label={t`Without findings`}
            checked={filters.withoutFindings === true}
            onChange={(event) =>
              change("withoutFindings", event.currentTarget.checked ? "true" : null)
            }
            mb={8}
          />
        </>
      )}
      {filters[area] !== undefined && (
        <Button variant="light" onClick={() => change(area, null)}>
          <Trans>Leave the chosen area</Trans>
        </Button>
      )}
    </Group>
  );
}
