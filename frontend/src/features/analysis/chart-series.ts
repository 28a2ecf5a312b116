import type { ChartRow, LocalizedText } from "@/api/types";

/** What is drawn: categories along the axis and one or several series of exact texts. */
export interface ChartSeries {
  categories: string[];
  series: { name: string; values: (string | undefined)[] }[];
}

interface Words {
  localized: (text: LocalizedText) => string;
  period: (period: string) => string;
  total: string;
}

/** Arranges the rows of a chart: regions along the axis and a series for each period, if both. */
export function chartSeries(rows: ChartRow[], words: Words): ChartSeries {
  const byRegion = rows.some(({ region }) => region !== undefined);
  const byPeriod = rows.some(({ period }) => period !== undefined);
  const regionOf = ({ region }: ChartRow) =>
    region === undefined ? words.total : words.localized(region.name);
  const periodOf = ({ period }: ChartRow) =>
    period === undefined ? words.total : words.period(period);
  const category = byRegion ? regionOf : periodOf;
  const member = byRegion && byPeriod ? periodOf : () => words.total;
  const categories = [...new Set(rows.map(category))];
  const names = [...new Set(rows.map(member))];
  return {
    categories,
    series: names.map((name) => ({
      name,
      values: categories.map(
        (one) => rows.find((row) => category(row) === one && member(row) === name)?.value,
      ),
    })),
  };
}
