import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { downloadOfficeTimeline, type OfficeTimelineFilters } from "@/api/requests/workbook";
import type { OfficeTimeline } from "@/api/types";
import { DownloadButton } from "@/components/download-button";
import { FilterSelect } from "@/components/filter-select";
import { SearchField } from "@/components/search-field";
import { useFilters } from "@/components/use-filters";

interface TimelineFiltersProps {
  filters: OfficeTimelineFilters;
  timeline: OfficeTimeline;
}

/** What narrows the acts of an office, and the way to take them along. */
export function TimelineFilters({ filters, timeline }: TimelineFiltersProps) {
  const { t } = useLingui();
  const { change } = useFilters();
  return (
    <Group align="flex-end" gap="sm">
      <DayField name="from" label={t`First day`} day={timeline.from} latest={timeline.to} />
      <DayField name="to" label={t`Last day`} day={timeline.to} earliest={timeline.from} />
      <FilterSelect
        name="person"
        label={t`Who`}
        options={timeline.people.map(({ id, displayName, acts }) => ({
          value: id,
          label: `${displayName} (${acts})`,
        }))}
        width={180}
      />
      <SearchField
        label={t`Unit name or credit code`}
        value={filters.q ?? ""}
        onSearch={(q) => change("q", q)}
      />
      <DownloadButton
        label={t`Download as workbook`}
        load={() => downloadOfficeTimeline(filters)}
      />
      {filters.office !== undefined && (
        <Button variant="light" onClick={() => change("office", null)}>
          <Trans>Back to the own office</Trans>
        </Button>
      )}
    </Group>
  );
}

interface DayFieldProps {
  name: "from" | "to";
  label: string;
  day: string;
  earliest?: string;
  latest?: string;
}

function DayField({ name, label, day, earliest, latest }: DayFieldProps) {
  const { change } = useFilters();
  const fits = (chosen: string) => chosen >= (earliest ?? chosen) && chosen <= (latest ?? chosen);
  return (
    <TextInput
      // A field in which a day is being typed has no value: only whole days go into the address.
      key={day}
      type="date"
      label={label}
      defaultValue={day}
      min={earliest}
      max={latest}
      onBlur={({ currentTarget: { value } }) =>
        value !== day && value !== "" && fits(value) && change(name, value)
      }
      w={{ base: "100%", sm: 160 }}
    />
  );
}
