import { describe, expect, it } from "vitest";
import { chartOption } from "./chart-option";

const drawing = (value: string, reference: number) => ({
  data: { categories: ["A"], series: [{ name: "T", values: [value, undefined] }] },
  kind: "BAR" as const,
  unit: "g/t",
  references: [{ name: "Cap", value: reference }],
});

describe("the drawing of a chart", () => {
  it("leaves room for a reference above all values", () => {
    expect(chartOption(drawing("20", 49.14)).yAxis).toMatchObject({ max: 55 });
    expect(chartOption(drawing("80", 49.14)).yAxis).toMatchObject({ max: undefined });
  });

  it("draws the reference once and no bar where there is no value", () => {
    expect(chartOption(drawing("20", 49.14)).series).toMatchObject([
      { data: [20, null], markLine: { data: [{ name: "Cap", yAxis: 49.14 }] } },
    ]);
  });

  it("does not let a long name take the height of the bars", () => {
    expect(chartOption(drawing("20", 49.14)).xAxis).toMatchObject({
      axisLabel: { width: 110, overflow: "truncate" },
    });
  });
});
