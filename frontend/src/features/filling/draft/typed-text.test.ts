import { describe, expect, it } from "vitest";
import type { CellType } from "@/engine/form-definition";
import { storedText } from "./typed-text";

const CODES = [
  { code: "900-022-29", zh: "废汞触媒", en: "Spent catalyst" },
  { code: "1", zh: "其他", en: "Other" },
  { code: "2", zh: "其他", en: "Others" },
];

describe("typed text", () => {
  it.each<[string, CellType, string]>([
    ["１，２３４．５０", "decimal", "1234.50"],
    ["1,234", "integer", "1234"],
    ["约 3", "decimal", "约 3"],
    ["2025/1/5", "date", "2025-01-05"],
    ["2025年12月31日", "date", "2025-12-31"],
    ["20251231", "date", "2025-12-31"],
    ["2025-02-30", "date", "2025-02-30"],
    ["是", "boolean", "true"],
    ["No", "boolean", "false"],
    ["废汞触媒", "code", "900-022-29"],
    ["900-022-29 Spent catalyst", "code", "900-022-29"],
    ["其他", "code", "其他"],
    [" 1 ", "code", "1"],
    [" as it is ", "text", " as it is "],
  ])("of %s in a %s cell is %s", (typed, type, stored) => {
    expect(storedText(typed, type, CODES)).toBe(stored);
  });
});
