import { describe, expect, it } from "vitest";
import { bounded, decimal, divide, floor, modulo, plain, power, roundTo } from "./decimal";

describe("decimal", () => {
  it("adds what was typed, not what binary fractions make of it", () => {
    expect(plain(decimal("0.1").plus(decimal("0.2")))).toBe("0.3");
  });

  it.each([
    ["1", "3", `0.${"3".repeat(34)}`],
    ["2", "3", `0.${"6".repeat(33)}7`],
    ["10", "3", `3.${"3".repeat(33)}`],
    ["1", "30000", `0.0000${"3".repeat(34)}`],
    ["-20000000", "3", `-6666666.${"6".repeat(26)}7`],
    ["1", "8", "0.125"],
    ["0", "7", "0"],
    [`1${"0".repeat(40)}`, "3", `${"3".repeat(34)}000000`],
    ["99999999999999999999999999999999999", "1", `1${"0".repeat(35)}`],
  ])("divides %s by %s with 34 significant digits", (dividend, divisor, quotient) => {
    expect(plain(divide(decimal(dividend), decimal(divisor)))).toBe(quotient);
  });

  it.each([
    ["2.345", 2, "2.35"],
    ["-2.345", 2, "-2.35"],
    ["1250", -2, "1300"],
    ["-0.004", 2, "0"],
  ])("rounds %s to %i places half up", (value, scale, rounded) => {
    expect(plain(roundTo(decimal(value), scale))).toBe(rounded);
  });

  it.each([
    ["-2.5", "-3"],
    ["2.5", "2"],
    ["-3", "-3"],
  ])("takes the floor of %s", (value, whole) => {
    expect(plain(floor(decimal(value)))).toBe(whole);
  });

  it.each([
    ["7", "3", "1"],
    ["-7", "3", "2"],
    ["7", "-3", "-2"],
    ["-6", "3", "0"],
  ])("leaves of %s modulo %s a remainder with the divisor's sign", (value, divisor, remainder) => {
    expect(plain(modulo(decimal(value), decimal(divisor)))).toBe(remainder);
  });

  it("raises to negative powers and knows no zeroth power of zero", () => {
    expect(plain(power(decimal("2"), -2) ?? decimal(0))).toBe("0.25");
    expect(power(decimal("0"), 0)).toBeUndefined();
  });

  it("gives up numbers of more than 256 digits", () => {
    expect(bounded(decimal(`1e256`))).toBeUndefined();
    expect(bounded(decimal(`1e255`))).toBeDefined();
    expect(bounded(decimal(`1e-257`))).toBeUndefined();
  });
});
