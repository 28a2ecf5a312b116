import type { Cycle } from "@/api/types";

/** A cycle in which the reader's own unit reports. */
export type OwnCycle = Cycle & { mine: NonNullable<Cycle["mine"]> };

/** The cycles with an own assignment, newest period first. */
export function ownCycles(cycles: Cycle[]): OwnCycle[] {
  return cycles
    .filter((cycle): cycle is OwnCycle => cycle.mine !== undefined)
    .sort((a, b) => b.period.localeCompare(a.period));
}

/** Splits the own cycles into what is of interest now and what is over. */
export function byTime(cycles: OwnCycle[]): { current: OwnCycle[]; earlier: OwnCycle[] } {
  const newest = cycles[0]?.period;
  const over = ({ state, mine, period }: OwnCycle) =>
    state === "CLOSED" || (mine.state === "ACCEPTED" && period !== newest);
  return {
    current: cycles.filter((cycle) => !over(cycle)),
    earlier: cycles.filter(over),
  };
}
