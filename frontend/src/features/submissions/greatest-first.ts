import type { PeriodChange } from "@/api/types";

/** The changes of at least so many percent, the greatest first; what came or went altogether leads. */
export function greatestFirst(changes: readonly PeriodChange[], least: number): PeriodChange[] {
  const size = ({ percent }: PeriodChange) =>
    percent === undefined ? Number.POSITIVE_INFINITY : Math.abs(percent);
  return changes
    .filter((change) => size(change) >= least)
    .sort((a, b) => {
      const [left, right] = [size(a), size(b)];
      return left === right ? 0 : right - left;
    });
}
