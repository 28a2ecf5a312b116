import { describe, expect, it } from "vitest";
import { isCalendarDate, isPlainNumber, normaliseNumber } from "./input";

describe("input", () => {
  it.each([
    ["１２３．５", "123.5"],
    ["－７", "-7"],
    ["1,234,567.80", "1234567.80"],
    ["1，234", "1234"],
    [" 12 ", "12"],
    ["12,34", "12,34"],
    ["1,5", "1,5"],
    ["约 3", "约 3"],
  ])("normalises %s to %s", (typed, normalised) => {
    expect(normaliseNumber(typed)).toBe(normalised);
  });

  it.each(["0", "-1.50", "007"])("takes %s as a number", (text) => {
    expect(isPlainNumber(text)).toBe(true);
  });

  it.each(["", "1e5", ".5", "5.", "+1", "1 2", "--1"])("refuses %s as a number", (text) => {
    expect(isPlainNumber(text)).toBe(false);
  });

  it("knows the days of the calendar", () => {
    expect(isCalendarDate("2024-02-29")).toBe(true);
    expect(isCalendarDate("2025-02-29")).toBe(false);
    expect(isCalendarDate("2025-1-5")).toBe(false);
    expect(isCalendarDate("0000-01-01")).toBe(false);
  });
});
