import { Trans, useLingui } from "@lingui/react/macro";
import { Card, Group, List, Loader, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Dashboard } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { formatMoment, formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { chartDataQuery } from "../api/chart-data";
import type { MeasuredChart } from "../measured-chart";
import { ChartFigure } from "./chart-figure";
import { ChartNumbers } from "./chart-numbers";

interface ChartCardProps {
  dashboard: Dashboard;
  chart: MeasuredChart;
  period?: string;
}

/** One chart with its references, how fresh it is, and the numbers it is drawn from. */
export function ChartCard({ dashboard, chart, period }: ChartCardProps) {
  const localized = useLocalized();
  const { data, error } = useQuery(
    chartDataQuery({
      scheme: dashboard.scheme,
      dashboard: dashboard.dashboard,
      chart: chart.chart,
      period,
    }),
  );
  const unit = localized(chart.measure.unit);
  return (
    <Card component="section" withBorder data-wide={chart.kind === "BAR" || chart.kind === "TABLE"}>
      <Stack gap="sm">
        <Group justify="space-between" align="baseline">
          <Title order={2}>{localized(chart.title)}</Title>
          <Text size="sm" c="gray.7">
            {unit}
          </Text>
        </Group>
        {chart.note !== undefined && <Text size="sm">{localized(chart.note)}</Text>}
        {error !== null && <ProblemAlert error={error} />}
        {data === undefined && error === null && <Loader />}
        {data !== undefined && (
          <>
            <ChartFigure chart={chart} rows={data.rows} />
            <References chart={chart} unit={unit} />
            <ChartNumbers scheme={dashboard.scheme} chart={chart} rows={data.rows} />
            <FreshnessLine {...data.freshness} />
          </>
        )}
      </Stack>
    </Card>
  );
}

function References({ chart, unit }: { chart: MeasuredChart; unit: string }) {
  const localized = useLocalized();
  if (chart.references.length === 0) {
    return null;
  }
  return (
    <List size="sm">
      {chart.references.map(({ title, value, basis }) => (
        <List.Item key={value}>
          {localized(title)}: {formatNumber(value)} {unit}
          {basis !== undefined && <Trans> (source: {localized(basis)})</Trans>}
        </List.Item>
      ))}
    </List>
  );
}

function FreshnessLine({ extractedAt, pending }: { extractedAt?: string; pending: number }) {
  const { t, i18n } = useLingui();
  const moment = extractedAt === undefined ? "—" : formatMoment(extractedAt, i18n.locale);
  return (
    <Text size="xs" c="gray.7">
      {pending === 0
        ? t`Accepted values up to ${moment}`
        : t`Accepted values up to ${moment}; ${pending} submissions are still being extracted`}
    </Text>
  );
}
