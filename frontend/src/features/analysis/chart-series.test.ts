import { describe, expect, it } from "vitest";
import type { ChartRow } from "@/api/types";
import { chartSeries } from "./chart-series";

const words = {
  localized: (text: { en: string }) => text.en,
  period: (p: string) => p,
  total: "T",
};
const region = (name: string) => ({ code: name, name: { zh: name, en: name } });

describe("the series of a chart", () => {
  it("have a series for each period when regions stand along the axis", () => {
    const rows: ChartRow[] = [
      { region: region("A"), period: "2024", value: "1" },
      { region: region("A"), period: "2025", value: "2" },
      { region: region("B"), period: "2025", value: "3" },
    ];
    expect(chartSeries(rows, words)).toEqual({
      categories: ["A", "B"],
      series: [
        { name: "2024", values: ["1", undefined] },
        { name: "2025", values: ["2", "3"] },
      ],
    });
  });

  it("are one along the periods or along the regions", () => {
    const years = [
      { period: "2024", value: "1" },
      { period: "2025", value: "2" },
    ];
    expect(chartSeries(years, words)).toEqual({
      categories: ["2024", "2025"],
      series: [{ name: "T", values: ["1", "2"] }],
    });
    expect(chartSeries([{ region: region("A"), value: "5" }], words).categories).toEqual(["A"]);
  });
});
