import { describe, expect, it } from "vitest";
import type { Cycle, SubmissionState } from "@/api/types";
import { byTime, ownCycles } from "./own-cycles";

const cycle = (period: string, state: Cycle["state"], mine?: SubmissionState): Cycle => ({
  id: period,
  scheme: "test",
  version: "1",
  title: { zh: "", en: "" },
  period,
  state,
  lateAllowed: true,
  dispatch: "AT_ONCE",
  administered: false,
  deadlines: { UNIT: "2026-01-31" },
  mine:
    mine === undefined
      ? undefined
      : { submissionId: `s${period}`, state: mine, deadline: "2026-01-31" },
});
const periods = (cycles: Cycle[]) => cycles.map(({ period }) => period);

describe("a clerk's cycles", () => {
  it("are those with an own assignment, newest first", () => {
    const all = [
      cycle("2023", "CLOSED", "ACCEPTED"),
      cycle("2025", "OPEN", "DRAFT"),
      cycle("2024", "OPEN"),
    ];
    expect(periods(ownCycles(all))).toEqual(["2025", "2023"]);
  });

  it("are over when closed, or accepted and followed by a newer one", () => {
    const { current, earlier } = byTime(
      ownCycles([
        cycle("2025", "OPEN", "ACCEPTED"),
        cycle("2024", "OPEN", "ACCEPTED"),
        cycle("2023", "OPEN", "RETURNED"),
        cycle("2022", "CLOSED", "DRAFT"),
      ]),
    );
    expect(periods(current)).toEqual(["2025", "2023"]);
    expect(periods(earlier)).toEqual(["2024", "2022"]);
  });
});
