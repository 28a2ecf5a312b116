import { describe, expect, it } from "vitest";
import { compileJudge } from "./judge";
import type { Node, Tolerance } from "./program";
import { call, cell, number, scopeOf } from "./testing/tree";
import { writeText } from "./value";

const scope = scopeOf({ cells: { a: "100.5", b: "100" } });
const [a, b, blank] = [cell("F.a"), cell("F.b"), cell("F.c")];

function verdict(node: Node, tolerance: Tolerance | null = null): string {
  const judged = compileJudge(node, tolerance)(scope);
  return judged.outcome === "FAILED"
    ? [judged.left, judged.right, judged.difference].map(writeText).join(" ")
    : judged.outcome;
}

describe("judge", () => {
  it.each<[string, Node, Tolerance | null, string]>([
    ["gives the sides and their difference", call("=", a, b), null, "100.5 100 0.5"],
    [
      "allows an absolute distance",
      call("=", a, b),
      { value: "0.5", relative: false },
      "SATISFIED",
    ],
    ["no more than that", call("=", a, b), { value: "0.49", relative: false }, "100.5 100 0.5"],
    [
      "allows a share of the right side",
      call("=", a, b),
      { value: "0.005", relative: true },
      "SATISFIED",
    ],
    [
      "allows the left side to be a little above",
      call("<=", a, b),
      { value: "0.5", relative: false },
      "SATISFIED",
    ],
    ["does not apply to blanks", call("=", a, blank), null, "NOT_APPLICABLE"],
    [
      "reaches through AND to the part that fails",
      call("AND", call("=", a, a), call("<", a, b)),
      null,
      "100.5 100 0.5",
    ],
    [
      "fails though another part does not apply",
      call("AND", call("=", a, blank), call("<", a, b)),
      null,
      "100.5 100 0.5",
    ],
    [
      "reaches through the branches of IF",
      call("IF", call(">", a, b), call("=", a, b)),
      { value: "1", relative: false },
      "SATISFIED",
    ],
    [
      "holds when the condition of IF is false",
      call("IF", call("<", a, b), call("=", a, b)),
      null,
      "SATISFIED",
    ],
    [
      "does not apply when the condition is unknown",
      call("IF", call("=", blank, b), call("=", a, b)),
      null,
      "NOT_APPLICABLE",
    ],
    ["has no sides for other formulas", call("NOT", call("ISBLANK", blank)), null, "  "],
    ["compares computed sides", call("=", call("+", a, b), number("200.5")), null, "SATISFIED"],
  ])("%s", (_name, node, tolerance, expected) => {
    expect(verdict(node, tolerance)).toBe(expected);
  });
});
