import type { SubmissionState } from "@/api/types";
import { stateLabels } from "@/components/labels";
import type { SubmissionFilters } from "./api/submissions";

/** The filters an address stands for; an office that says nothing means what waits for it. */
export function filtersOf(
  value: (name: string) => string | undefined,
  reviewer: boolean,
): SubmissionFilters {
  const narrowed = ["state", "office", "region", "q", "cycle"].some((name) => value(name));
  const awaiting = value("awaitingMe") ?? String(reviewer && !narrowed);
  return {
    cycle: value("cycle"),
    state: stateOf(value("state")),
    office: value("office"),
    region: value("region"),
    q: value("q"),
    awaitingMe: awaiting === "true" ? true : undefined,
    withoutFindings: value("withoutFindings") === "true" ? true : undefined,
    changeBelow: percentOf(value("changeBelow")),
  };
}

function stateOf(text: string | undefined): SubmissionState | undefined {
  return text !== undefined && text in stateLabels ? (text as SubmissionState) : undefined;
}

function percentOf(text: string | undefined): number | undefined {
  const percent = Number(text);
  return text !== undefined && text !== "" && percent >= 0 ? percent : undefined;
}
