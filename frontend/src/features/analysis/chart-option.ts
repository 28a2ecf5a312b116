import type { EChartsCoreOption } from "echarts/core";
import { formatNumber } from "@/locales/formats";
import type { ChartSeries } from "./chart-series";

/** A value drawn as a dashed line across the chart. */
export interface Reference {
  name: string;
  value: number;
}

interface Drawing {
  data: ChartSeries;
  kind: "BAR" | "LINE";
  unit: string;
  references: Reference[];
}

const COLORS = ["#1864ab", "#b3311c", "#2b8a3e", "#862e9c", "#e67700"];

/** In pixels: a long name is cut, its whole text is in the tooltip, and the bars keep their height. */
const LABEL_WIDTH = 110;

/** The drawing of a chart. Only here do exact numbers become floating-point ones: as lengths. */
export function chartOption({ data, kind, unit, references }: Drawing): EChartsCoreOption {
  const several = data.series.length > 1;
  return {
    color: COLORS,
    animation: false,
    tooltip: { trigger: "axis", valueFormatter: (value: unknown) => tooltipText(value, unit) },
    legend: several ? { top: 0 } : undefined,
    grid: { left: 8, right: 24, top: several ? 36 : 24, bottom: 8, containLabel: true },
    xAxis: {
      type: "category",
      data: data.categories,
      axisLabel: {
        interval: 0,
        rotate: data.categories.length > 6 ? 40 : 0,
        width: LABEL_WIDTH,
        overflow: "truncate",
      },
    },
    yAxis: { type: "value", max: highest(data, references) },
    series: data.series.map(({ name, values }, index) => ({
      name,
      type: kind === "BAR" ? "bar" : "line",
      barMaxWidth: 40,
      data: values.map((value) => (value === undefined ? null : Number(value))),
      markLine: index === 0 ? referenceLines(references) : undefined,
    })),
  };
}

function tooltipText(value: unknown, unit: string): string {
  return value === null || value === undefined ? "—" : `${formatNumber(String(value))} ${unit}`;
}

function referenceLines(references: Reference[]) {
  return {
    silent: true,
    symbol: "none",
    lineStyle: { type: "dashed", color: "#c92a2a" },
    label: { position: "insideEndTop", formatter: "{b} {c}", color: "#212529" },
    data: references.map(({ name, value }) => ({ name, yAxis: value })),
  };
}

/** An axis that ends above the highest reference, which would not be seen otherwise. */
function highest(data: ChartSeries, references: Reference[]): number | undefined {
  const top = Math.max(0, ...references.map(({ value }) => value));
  const drawn = data.series.flatMap(({ values }) => values.map((value) => Number(value ?? 0)));
  return top > Math.max(0, ...drawn) ? Math.ceil(top * 1.1) : undefined;
}
