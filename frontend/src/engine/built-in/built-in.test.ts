import { describe, expect, it } from "vitest";
import { CodeList } from "../code-list";
import type { CellProperties } from "../form-definition";
import type { RowData } from "../submission-data";
import { sampleEvaluation } from "../testing/sample-scheme";
import { formatTest } from "./cell-format";

const CODES = new Map([
  ["colours", new CodeList({ zh: "代码表", en: "List" }, [{ code: "r", zh: "红", en: "red" }])],
]);

function findings(...parameters: Parameters<typeof sampleEvaluation>): string[] {
  const { findings: found } = sampleEvaluation(...parameters).result();
  return found
    .filter(({ kind, key }) => kind === "INTRA_FORM" && key.includes(":"))
    .map((f) => f.key);
}

describe("built-in checks", () => {
  it("require what a person fills, not what is computed or prefilled", () => {
    expect(findings({ DELIVERIES: { rows: { rows: [{ number: "1" }] } } })).toEqual([
      "REQUIRED:STOCK.opening",
    ]);
  });

  it("let an optional form stay empty, but not half empty", () => {
    expect(
      findings({ STOCK: { cells: { "opening.previous": "3" } } }, ["STOCK", "DELIVERIES"]),
    ).toEqual([]);
    expect(findings({ STOCK: { cells: { limit: "3" } } }, ["STOCK", "DELIVERIES"])).toEqual([
      "REQUIRED:STOCK.opening",
    ]);
  });

  it("count rows and find repeated keys", () => {
    const stock = { cells: { opening: "1" } };
    expect(findings({ STOCK: stock })).toEqual(["ROWS:DELIVERIES.rows"]);
    const rows = ["1", "2", "1", "1"].map((number) => ({ number }));
    expect(findings({ STOCK: stock, DELIVERIES: { rows: { rows } } })).toEqual([
      "ROWS:DELIVERIES.rows",
      "UNIQUE:DELIVERIES.rows#2",
      "UNIQUE:DELIVERIES.rows#3",
    ]);
  });

  it("look at the cells of every row", () => {
    const rows: RowData[] = [{ number: "12345" }, { count: "1.005" }];
    expect(
      findings({ STOCK: { cells: { opening: "-1" } }, DELIVERIES: { rows: { rows } } }),
    ).toEqual([
      "FORMAT:STOCK.opening",
      "FORMAT:DELIVERIES.rows.number#0",
      "REQUIRED:DELIVERIES.rows.number#1",
      "FORMAT:DELIVERIES.rows.count#1",
    ]);
  });

  it("say in which row and cell something is wrong, and what is there", () => {
    const stock = { cells: { opening: "1", "opening.previous": "x" } };
    const rows: RowData[] = [{ number: "1" }, { number: "1", count: "abc" }];
    const { findings: found } = sampleEvaluation({
      STOCK: stock,
      DELIVERIES: { rows: { rows } },
    }).result();
    expect(
      found.map(({ message }) => message.zh).filter((text) => !text.startsWith("LIMIT")),
    ).toEqual([
      "“标题·标题”应为数字，现为“x”",
      "第 2 行：“标题”应为数字，现为“abc”",
      "第 2 行：与第 1 行重复",
    ]);
  });

  it.each<[string, CellProperties, string]>([
    ["1e3", { type: "decimal", scale: 2 }, "应为数字"],
    ["1.230", { type: "decimal", scale: 2 }, "ok"],
    ["1.231", { type: "decimal", scale: 2 }, "最多 2 位小数"],
    ["1.5", { type: "integer" }, "应为整数"],
    ["92233720368547758.07", { type: "decimal", scale: 2 }, "ok"],
    ["-92233720368547758.08", { type: "decimal", scale: 2 }, "位数过多"],
    ["ab", { type: "code", codeList: "colours", maxLength: 1 }, "最多 1 个字符"],
    ["9", { type: "integer", min: "10" }, "不得小于 10"],
    ["11", { type: "integer", max: "10" }, "不得大于 10"],
    ["2025-02-30", { type: "date" }, "应为日期，如 2025-12-31"],
    ["yes", { type: "boolean" }, "应为是或否"],
    ["g", { type: "code", codeList: "colours" }, "不在“代码表”中"],
    ["r", { type: "code", codeList: "colours" }, "ok"],
    ["ab", { type: "text", pattern: "[a-z]" }, "格式不符合要求"],
    ["汞汞汞", { type: "text", maxLength: 2 }, "最多 2 个字符"],
  ])("judge %s in %o: %s", (text, properties, fault) => {
    expect(formatTest(properties)(text, CODES)?.zh ?? "ok").toBe(fault);
  });
});
