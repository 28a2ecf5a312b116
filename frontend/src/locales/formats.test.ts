import { describe, expect, it } from "vitest";
import { daysUntil, formatMoment, formatNumber, formatPeriod, formatShare } from "./formats";

describe("formats", () => {
  it.each([
    ["1234567.8900", "1,234,567.8900"],
    ["-1000", "-1,000"],
    ["0.0001234", "0.0001234"],
    ["123456789012345678901234.5", "123,456,789,012,345,678,901,234.5"],
    ["abc", "abc"],
    ["", ""],
  ])("groups %s as %s without touching a digit", (text, grouped) => {
    expect(formatNumber(text)).toBe(grouped);
  });

  it.each([
    ["2025", "2025年", "2025"],
    ["2025H1", "2025年上半年", "2025H1"],
    ["2025Q3", "2025年第3季度", "2025Q3"],
    ["2025-07", "2025年7月", "2025-07"],
  ])("names the period %s in both languages", (period, zh, en) => {
    expect(formatPeriod(period, "zh")).toBe(zh);
    expect(formatPeriod(period, "en")).toBe(en);
  });

  it("counts days on the calendar of Beijing, not of the browser", () => {
    const lateEveningUtc = new Date("2026-01-30T17:00:00Z");
    expect(daysUntil("2026-01-31", lateEveningUtc)).toBe(0);
    expect(daysUntil("2026-02-02", lateEveningUtc)).toBe(2);
    expect(daysUntil("2026-01-30", lateEveningUtc)).toBe(-1);
  });

  it("shows moments in Beijing time", () => {
    expect(formatMoment("2026-01-30T17:05:00Z", "zh")).toBe("2026/01/31 01:05");
  });

  it("has no share of nothing", () => {
    expect(formatShare(0, 0, "zh")).toBe("—");
    expect(formatShare(1, 8, "en")).toBe("12.5%");
  });
});
