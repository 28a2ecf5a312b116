import { describe, expect, it } from "vitest";
import type { CheckDefinition } from "@/api/types";
import { fittingChecks } from "./fitting-checks";

const check = (id: string, level: CheckDefinition["level"], formula: string): CheckDefinition => ({
  id,
  level,
  formula,
  kind: "INTRA_FORM",
  title: { zh: "库存平衡", en: "Stock balance" },
  message: { zh: "不平衡", en: "out of balance" },
});
const checks = [check("I01", "MANDATORY", "a = b"), check("I02", "ADVISORY", "SUM(c) > 0")];
const ids = (filters: Parameters<typeof fittingChecks>[1]) =>
  fittingChecks(checks, filters, (text) => text.en).map(({ id }) => id);

describe("the checks of a scheme", () => {
  it("are all shown without a filter", () => expect(ids({})).toEqual(["I01", "I02"]));
  it("are narrowed by level and kind", () => {
    expect(ids({ level: "ADVISORY" })).toEqual(["I02"]);
    expect(ids({ kind: "CROSS_PERIOD" })).toEqual([]);
  });
  it("are found by words of the reader's language and by formula", () => {
    expect(ids({ q: "BALANCE" })).toEqual(["I01", "I02"]);
    expect(ids({ q: "平衡" })).toEqual([]);
    expect(ids({ q: "sum(" })).toEqual(["I02"]);
  });
});
