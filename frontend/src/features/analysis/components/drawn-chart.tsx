import { useEffect, useRef } from "react";
import { chartOption, type Reference } from "../chart-option";
import type { ChartSeries } from "../chart-series";
import { echarts } from "../echarts";

interface DrawnChartProps {
  data: ChartSeries;
  kind: "BAR" | "LINE";
  unit: string;
  label: string;
  references: Reference[];
}

/** Draws bars or lines on a canvas; the table below says the same to those who cannot see it. */
export default function DrawnChart({ data, kind, unit, label, references }: DrawnChartProps) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => {
    const element = place.current;
    if (element === null) {
      return;
    }
    const chart = echarts.init(element, undefined, { renderer: "svg" });
    chart.setOption(chartOption({ data, kind, unit, references }));
    const watcher = new ResizeObserver(() => chart.resize());
    watcher.observe(element);
    return () => {
      watcher.disconnect();
      chart.dispose();
    };
  }, [data, kind, unit, references]);
  return <div ref={place} role="img" aria-label={label} style={{ height: 340 }} />;
}
