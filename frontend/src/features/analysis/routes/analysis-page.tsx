import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Select, Stack, Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useNavigate, useParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { FilterSelect } from "@/components/filter-select";
import { PageTitle } from "@/components/page-title";
import { useFilters } from "@/components/use-filters";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { dashboardsQuery } from "../api/dashboards";
import { ChartCard } from "../components/chart-card";
import { ProgressCard } from "../components/progress-card";
import { isMeasured } from "../measured-chart";
import classes from "./analysis-page.module.css";

/** The charts of one dashboard; which one and which period stands in the address. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const navigate = useNavigate();
  const parameters = useParams();
  const { value } = useFilters();
  const [{ data: dashboards }, { data: cycles }] = useSuspenseQueries({
    queries: [dashboardsQuery, cyclesQuery],
  });
  const address = ({ scheme, dashboard }: { scheme?: string; dashboard?: string }) =>
    `/dashboards/${scheme}/${dashboard}`;
  const current = dashboards.find((one) => address(one) === address(parameters)) ?? dashboards[0];
  if (current === undefined) {
    return (
      <Stack>
        <PageTitle title={t`Analysis`} />
        <Text>
          <Trans>No scheme defines a dashboard.</Trans>
        </Text>
      </Stack>
    );
  }
  const own = cycles.filter(({ scheme }) => scheme === current.scheme);
  const periods = [...new Set(own.map((cycle) => cycle.period))].sort().reverse();
  const period = value("period");
  const cycle = own.find((one) => one.period === (period ?? periods[0]));
  return (
    <Stack>
      <PageTitle title={localized(current.title)} />
      <Group>
        {dashboards.length > 1 && (
          <Select
            label={t`Dashboard`}
            data={dashboards.map((one) => ({ value: address(one), label: localized(one.title) }))}
            value={address(current)}
            allowDeselect={false}
            onChange={(next) => navigate(next ?? address(current))}
          />
        )}
        <FilterSelect
          name="period"
          label={t`Period`}
          options={periods.map((one) => ({ value: one, label: formatPeriod(one, i18n.locale) }))}
          width={180}
        />
      </Group>
      <div className={classes.charts}>
        {current.charts.map((chart) =>
          isMeasured(chart) ? (
            <ChartCard key={chart.chart} dashboard={current} chart={chart} period={period} />
          ) : (
            cycle !== undefined && <ProgressCard key={chart.chart} chart={chart} cycle={cycle} />
          ),
        )}
      </div>
    </Stack>
  );
}
