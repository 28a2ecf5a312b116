import type { Cycle } from "@/api/types";

interface Point {
  scheme: string;
  region: string;
  period?: string;
}

/** The address of the accepted submissions a number was added up from. */
export function acceptedSubmissions(cycles: Cycle[], { scheme, region, period }: Point): string {
  const query = new URLSearchParams({ state: "ACCEPTED", region, awaitingMe: "false" });
  const cycle = cycles.find((one) => one.scheme === scheme && one.period === period);
  if (cycle !== undefined) {
    query.set("cycle", cycle.id);
  }
  return `/submissions?${query}`;
}
