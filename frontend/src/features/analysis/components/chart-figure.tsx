import { Trans, useLingui } from "@lingui/react/macro";
import { Loader, Text } from "@mantine/core";
import { lazy, Suspense } from "react";
import type { ChartRow } from "@/api/types";
import { formatNumber, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { chartSeries } from "../chart-series";
import type { MeasuredChart } from "../measured-chart";

const DrawnChart = lazy(() => import("./drawn-chart"));

/** A chart as its definition wants it: one large number, a drawing, or nothing but the table. */
export function ChartFigure({ chart, rows }: { chart: MeasuredChart; rows: ChartRow[] }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  if (rows.length === 0) {
    return (
      <Text c="gray.7">
        <Trans>Nothing has been accepted yet.</Trans>
      </Text>
    );
  }
  if (chart.kind === "NUMBER") {
    return (
      <Text fz={32} fw={600}>
        {formatNumber(rows[0]?.value ?? "—")}{" "}
        <Text span size="sm" c="gray.7">
          {localized(chart.measure.unit)}
        </Text>
      </Text>
    );
  }
  if (chart.kind !== "BAR" && chart.kind !== "LINE") {
    return null;
  }
  const total = localized(chart.title);
  const period = (text: string) => formatPeriod(text, i18n.locale);
  return (
    <Suspense fallback={<Loader role="status" aria-label={t`Loading`} />}>
      <DrawnChart
        data={chartSeries(rows, { localized, period, total })}
        kind={chart.kind}
        unit={localized(chart.measure.unit)}
        label={total}
        references={chart.references.map(({ title, value }) => ({
          name: localized(title),
          value: Number(value),
        }))}
      />
    </Suspense>
  );
}
