import { describe, expect, it } from "vitest";
import { fileName } from "./workbook";

describe("the file name of a download", () => {
  it.each([
    ["attachment; filename=\"a.xlsx\"; filename*=UTF-8''2025%E5%B9%B4.xlsx", "2025年.xlsx"],
    ['attachment; filename="plain.xlsx"', "plain.xlsx"],
    ["attachment", undefined],
    [null, undefined],
  ])("of %s is %s", (header, name) => {
    expect(fileName(header)).toBe(name);
  });
});
