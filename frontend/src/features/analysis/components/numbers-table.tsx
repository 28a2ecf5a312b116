import { useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import type { ChartRow } from "@/api/types";
import { type RecordColumn, RecordsTable } from "@/components/records-table";
import { useFilters } from "@/components/use-filters";
import { formatNumber, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { acceptedSubmissions } from "../accepted-submissions";
import type { MeasuredChart } from "../measured-chart";

interface NumbersTableProps {
  scheme: string;
  chart: MeasuredChart;
  rows: ChartRow[];
}

/** Numerator, denominator and value of every point; a region leads to its submissions. */
export function NumbersTable({ scheme, chart, rows }: NumbersTableProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const chosen = useFilters().value("period");
  const number = (text: string | undefined) => (text === undefined ? "—" : formatNumber(text));
  const regionColumn: RecordColumn<ChartRow> = {
    key: "region",
    title: t`Region`,
    render: ({ region, period }) =>
      region !== undefined && (
        <Anchor
          component={Link}
          to={acceptedSubmissions(cycles, {
            scheme,
            region: region.code,
            period: period ?? chosen,
          })}
        >
          {localized(region.name)}
        </Anchor>
      ),
  };
  const periodColumn: RecordColumn<ChartRow> = {
    key: "period",
    title: t`Period`,
    render: ({ period }) => period !== undefined && formatPeriod(period, i18n.locale),
  };
  const unit = localized(chart.measure.unit);
  const columns: RecordColumn<ChartRow>[] = [
    ...(chart.by.includes("REGION") ? [regionColumn] : []),
    ...(chart.by.includes("PERIOD") ? [periodColumn] : []),
    {
      key: "numerator",
      title: t`Numerator`,
      numeric: true,
      render: (row) => number(row.numerator),
    },
    {
      key: "denominator",
      title: t`Denominator`,
      numeric: true,
      render: (row) => number(row.denominator),
    },
    { key: "value", title: t`Value (${unit})`, numeric: true, render: (row) => number(row.value) },
  ];
  return (
    <RecordsTable
      caption={localized(chart.title)}
      columns={columns}
      records={rows}
      keyOf={({ region, period }) => `${region?.code} ${period}`}
      empty={t`Nothing has been accepted yet.`}
    />
  );
}
