import { describe, expect, it } from "vitest";
import type { Node } from "../program";
import {
  boolean,
  call,
  cell,
  column,
  evaluated,
  number,
  previous,
  rowCell,
  scopeOf,
  text,
} from "../testing/tree";

const scope = scopeOf(
  {
    cells: { a: "7", c: "2.5", t: "废汞触媒", d: "2025-03-31" },
    rows: {
      rows: [
        { code: "11", amount: "1.5", price: "2" },
        { code: "12", amount: "", price: "3" },
        { code: "11", amount: "0.5", price: "" },
      ],
    },
  },
  { cells: { a: "5" }, rows: { rows: [{ code: "11", amount: "4" }] } },
  2,
);
const [a, blank, unreadable] = [cell("F.a"), cell("F.b"), cell("F.c")];
const codes = column("F.rows.code", "text");
const amounts = column("F.rows.amount");
const undefinedTruth = call("=", unreadable, a);

describe("functions", () => {
  it.each<[string, Node, string]>([
    ["blank counts as zero beside a number", call("+", a, blank), "7"],
    ["two blanks stay blank", call("-", blank, blank), "blank"],
    ["unreadable text is undefined", call("+", a, unreadable), "undefined"],
    ["a product with a blank is blank", call("*", a, blank), "blank"],
    ["a quotient with a blank is undefined", call("/", blank, a), "undefined"],
    ["division by zero is undefined", call("/", a, number("0")), "undefined"],
    ["percent", call("%", a), "0.07"],
    ["power", call("^", a, number("-1")), "0.1428571428571428571428571428571429"],
    ["fractional exponents are undefined", call("^", a, number("0.5")), "undefined"],
    ["ROUND", call("ROUND", number("2.345"), number("2")), "2.35"],
    ["MOD", call("MOD", call("NEG", a), number("3")), "2"],
    ["SUM skips blanks", call("SUM", amounts, a), "9"],
    ["SUM of blanks is blank", call("SUM", blank), "blank"],
    ["AVERAGE counts no blanks", call("AVERAGE", amounts), "1"],
    ["MIN and MAX", call("-", call("MAX", amounts), call("MIN", amounts)), "1"],
    ["COUNT of nothing is zero", call("COUNT", blank), "0"],
    ["COUNTA", call("COUNTA", codes), "3"],
    [
      "SUMPRODUCT skips rows with a blank",
      call("SUMPRODUCT", amounts, column("F.rows.price")),
      "3",
    ],
    ["SUMIFS", call("SUMIFS", amounts, codes, text("11")), "2"],
    ["SUMIFS by beginning", call("SUMIFS", amounts, codes, text("1*")), "2"],
    ["SUMIFS by comparison", call("SUMIFS", amounts, amounts, text(">=1")), "1.5"],
    ["SUMIFS of nothing matching is zero", call("SUMIFS", amounts, codes, text("99")), "0"],
    ["COUNTIFS of blanks", call("COUNTIFS", amounts, text("")), "1"],
    ["COUNTIFS of what is filled", call("COUNTIFS", amounts, text("<>")), "2"],
    ["COUNTIFS not beginning so", call("COUNTIFS", codes, text("<>11*")), "1"],
    ["texts have no order", call("COUNTIFS", codes, text(">1")), "undefined"],
    ["IN of a blank is blank", call("IN", blank, a), "blank"],
    ["COUNTIFS", call("COUNTIFS", codes, text("<>11")), "1"],
    ["comparison with blank is undefined", call("<", a, blank), "undefined"],
    ["ISBLANK", call("ISBLANK", a), "false"],
    ["IN", call("IN", a, number("1"), number("7.0")), "true"],
    ["a false operand decides AND", call("AND", undefinedTruth, boolean(false)), "false"],
    ["otherwise undefined stays", call("AND", undefinedTruth, boolean(true)), "undefined"],
    ["a true operand decides OR", call("OR", undefinedTruth, boolean(true)), "true"],
    ["NOT of undefined", call("NOT", undefinedTruth), "undefined"],
    ["IF without else is true", call("IF", boolean(false), boolean(false)), "true"],
    ["IF of undefined", call("IF", undefinedTruth, a, a), "undefined"],
    ["& takes blank as nothing", call("&", cell("F.t", "text"), blank), "废汞触媒"],
    ["& writes plain numbers", call("&", text("n="), number("1.50")), "n=1.5"],
    ["LEN", call("LEN", cell("F.t", "text")), "4"],
    ["MID", call("MID", cell("F.t", "text"), number("2"), number("2")), "汞触"],
    ["RIGHT", call("RIGHT", cell("F.t", "text"), number("2")), "触媒"],
    ["VALUE", call("VALUE", text("12.50")), "12.5"],
    ["MATCHES the whole text", call("MATCHES", text("a1"), text("[a-z]")), "false"],
    ["USCC", call("USCC", text("91350100M000100Y43")), "true"],
    ["USCC of a wrong character", call("USCC", text("91350100M000100Y44")), "false"],
    ["DATE", call("DATE", number("2024"), number("2"), number("29")), "2024-02-29"],
    ["no such day", call("DATE", number("2025"), number("2"), number("29")), "undefined"],
    ["MONTH", call("MONTH", cell("F.d", "date")), "3"],
    ["PERIOD", call("PERIOD", text("quarter")), "3"],
    ["INLIST", call("INLIST", text("11"), text("codes")), "true"],
    ["UNDER", call("UNDER", text("11"), text("1"), text("codes")), "true"],
    ["not UNDER", call("UNDER", text("1"), text("11"), text("codes")), "false"],
    ["CODEATTR", call("CODEATTR", text("1"), text("codes"), text("colour")), "red"],
    ["FILLED", call("FILLED", { kind: "form", form: "F" }), "true"],
    ["register", { kind: "register", attribute: "type", type: "text" }, "PVC"],
    ["PREV", previous(a), "5"],
    ["PREV of a missing period", previous(previous(a)), "undefined"],
    [
      "the row stays inside PREV",
      previous(call("SUMIFS", amounts, codes, rowCell("F.rows.code"))),
      "4",
    ],
  ])("%s", (_name, node, expected) => {
    expect(evaluated(node, scope)).toBe(expected);
  });

  it("refuses a function it does not know", () => {
    expect(() => evaluated(call("GUESS"), scope)).toThrow("function GUESS is not known");
  });
});
