import { describe, expect, it } from "vitest";
import { nextPeriod } from "./next-period";

describe("the period that follows", () => {
  it.each([
    ["2025", "2026"],
    ["2025H1", "2025H2"],
    ["2025H2", "2026H1"],
    ["2025Q3", "2025Q4"],
    ["2025Q4", "2026Q1"],
    ["2025-07", "2025-08"],
    ["2025-12", "2026-01"],
  ])("%s is %s", (period, next) => {
    expect(nextPeriod(period)).toBe(next);
  });
});
