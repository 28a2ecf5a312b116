import { describe, expect, it } from "vitest";
import type { Cycle } from "@/api/types";
import { acceptedSubmissions } from "./accepted-submissions";

const cycle: Cycle = {
  id: "c2025",
  scheme: "test",
  version: "1",
  title: { zh: "", en: "" },
  period: "2025",
  state: "OPEN",
  lateAllowed: true,
  dispatch: "AT_ONCE",
  administered: false,
  deadlines: { UNIT: "2026-01-31" },
};

describe("the list behind a number", () => {
  it("is that of the period's cycle", () => {
    expect(acceptedSubmissions([cycle], { scheme: "test", region: "65", period: "2025" })).toBe(
      "/submissions?state=ACCEPTED&region=65&awaitingMe=false&cycle=c2025",
    );
  });

  it("spans all cycles when the number does", () => {
    expect(acceptedSubmissions([cycle], { scheme: "test", region: "65" })).toBe(
      "/submissions?state=ACCEPTED&region=65&awaitingMe=false",
    );
  });
});
