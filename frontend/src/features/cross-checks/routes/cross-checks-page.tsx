import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Select, Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { cyclesQuery } from "@/api/requests/cycles";
import { PageTitle } from "@/components/page-title";
import { SearchField } from "@/components/search-field";
import { useFilters } from "@/components/use-filters";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { type CrossFilters, crossChecksQuery } from "../api/cross-checks";
import { ComparisonList } from "../components/comparison-list";
import { useVerdict, VerdictFilter } from "../components/verdict-filter";

const SIZE = 20;

/** Where the reports of the reader's offices contradict others (跨企业审核). */
export function Component() {
  const { t } = useLingui();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  return (
    <Stack>
      <PageTitle title={t`Across enterprises`} />
      {cycles.length === 0 ? (
        <Text c="gray.7" py="lg" ta="center">
          <Trans>No cycle has been opened yet.</Trans>
        </Text>
      ) : (
        <Comparisons />
      )}
    </Stack>
  );
}

function Comparisons() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { value, change, page } = useFilters();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const cycle = cycles.find(({ id }) => id === value("cycle")) ?? cycles[0];
  const check = value("check");
  const filters: CrossFilters = {
    scheme: cycle?.scheme ?? "",
    period: cycle?.period ?? "",
    verdict: useVerdict(),
    page,
    size: SIZE,
    ...(check === undefined ? {} : { check }),
  };
  const { data: report } = useSuspenseQuery(crossChecksQuery(filters));
  return (
    <>
      <Group align="flex-end" gap="sm">
        <Select
          label={t`Cycle`}
          data={cycles.map(({ id, period, title }) => ({
            value: id,
            label: `${formatPeriod(period, i18n.locale)} ${localized(title)}`,
          }))}
          value={cycle?.id ?? null}
          onChange={(id) => change("cycle", id)}
          allowDeselect={false}
          w={{ base: "100%", sm: 300 }}
        />
        <SearchField
          label={t`Check, for instance X01`}
          value={check ?? ""}
          onSearch={(asked) => change("check", asked)}
        />
      </Group>
      <VerdictFilter counts={report.counts} />
      <ComparisonList report={report} />
    </>
  );
}
