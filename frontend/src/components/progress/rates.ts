import type { Counts } from "@/api/types";

/** Reports that have left their unit and have not come back. */
export function filed(counts: Counts): number {
  return counts.submitted + counts.underReview + counts.accepted;
}

/** A part of the reports due, in the order of the way they go. */
export interface Portion {
  key: "notStarted" | "drafting" | "returned" | "submitted" | "underReview" | "accepted";
  color: string;
}

export const portions: readonly Portion[] = [
  { key: "accepted", color: "green.8" },
  { key: "underReview", color: "violet.8" },
  { key: "submitted", color: "blue.8" },
  { key: "returned", color: "red.8" },
  { key: "drafting", color: "yellow.5" },
  { key: "notStarted", color: "gray.4" },
];
