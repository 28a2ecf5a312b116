import type { Chart } from "@/api/types";

/** A chart of measured values; the other kind shows how far the reporting is. */
export type MeasuredChart = Chart & { measure: NonNullable<Chart["measure"]> };

export function isMeasured(chart: Chart): chart is MeasuredChart {
  return chart.measure !== undefined;
}
