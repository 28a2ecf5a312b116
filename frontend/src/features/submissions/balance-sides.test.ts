import { describe, expect, it } from "vitest";
import type { BalanceAmount } from "@/api/types";
import { balanceSides, total } from "./balance-sides";

const label = { zh: "量", en: "amount" };

function amount(part: BalanceAmount["part"], value?: string): BalanceAmount {
  return value === undefined ? { part, label } : { part, label, value };
}

describe("balanceSides", () => {
  it("sets opening and inputs against outputs and closing", () => {
    const { supply, use, longest } = balanceSides([
      amount("OPENING", "10"),
      amount("INPUT", "5.5"),
      amount("OUTPUT", "12"),
      amount("CLOSING", "3"),
    ]);
    expect(supply.map(({ size }) => size)).toEqual([10, 5.5]);
    expect(use.map(({ size }) => size)).toEqual([12, 3]);
    expect(longest).toBe(15.5);
  });

  it("puts what is below zero on the other side and leaves out what is nothing", () => {
    const { supply, use } = balanceSides([
      amount("INPUT", "10"),
      amount("OUTPUT", "-2"),
      amount("OUTPUT", "0"),
      amount("CLOSING"),
    ]);
    expect(total(supply)).toBe(12);
    expect(use).toEqual([]);
  });
});
