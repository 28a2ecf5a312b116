import { compileNode } from "./compile-node";
import { type Decimal, decimal } from "./decimal";
import { compareValues } from "./functions/comparing";
import { type ComparisonOperator, HOLDS } from "./functions/comparisons";
import { ProgramNotUnderstood } from "./functions/function-family";
import type { CallNode, Node, Tolerance } from "./program";
import type { Evaluate } from "./scope";
import { isPresent, type Present, type Scalar } from "./value";

/** What judging a check's formula came to. */
export type Verdict = Satisfied | NotApplicable | Failed;

export interface Satisfied {
  readonly outcome: "SATISFIED";
}
export interface NotApplicable {
  readonly outcome: "NOT_APPLICABLE";
}
/** The formula is false; the sides are those of the comparison that failed. */
export interface Failed {
  readonly outcome: "FAILED";
  readonly left?: Present;
  readonly right?: Present;
  readonly difference?: Decimal;
}

export const SATISFIED: Satisfied = { outcome: "SATISFIED" };
export const NOT_APPLICABLE: NotApplicable = { outcome: "NOT_APPLICABLE" };

/** Compiles a check's formula; the tolerance reaches through AND and the branches of IF. */
export function compileJudge(node: Node, tolerance: Tolerance | null): Evaluate<Verdict> {
  if (node.kind === "call") {
    if (node.function === "AND") {
      return judgeAll(node.arguments.map((argument) => compileJudge(argument, tolerance)));
    }
    if (node.function === "IF") {
      return judgeBranches(node, tolerance);
    }
    if (node.function in HOLDS) {
      return judgeComparison(node, tolerance);
    }
  }
  const evaluate = compileNode(node);
  return (scope) => verdictOf(evaluate(scope) as Scalar);
}

function judgeAll(judges: readonly Evaluate<Verdict>[]): Evaluate<Verdict> {
  return (scope) => {
    let verdict: Verdict = SATISFIED;
    for (const judge of judges) {
      const next = judge(scope);
      if (next.outcome === "FAILED") {
        return next;
      }
      verdict = next.outcome === "NOT_APPLICABLE" ? next : verdict;
    }
    return verdict;
  };
}

function judgeBranches(node: CallNode, tolerance: Tolerance | null): Evaluate<Verdict> {
  const [first, then, otherwise] = node.arguments;
  if (first === undefined || then === undefined) {
    throw new ProgramNotUnderstood("IF wants a condition and a branch");
  }
  const condition = compileNode(first);
  const whenTrue = compileJudge(then, tolerance);
  const whenFalse = otherwise === undefined ? () => SATISFIED : compileJudge(otherwise, tolerance);
  return (scope) => {
    const met = condition(scope) as Scalar;
    if (!isPresent(met)) {
      return NOT_APPLICABLE;
    }
    return met === true ? whenTrue(scope) : whenFalse(scope);
  };
}

function judgeComparison(node: CallNode, tolerance: Tolerance | null): Evaluate<Verdict> {
  const [first, second] = node.arguments;
  if (first === undefined || second === undefined) {
    throw new ProgramNotUnderstood("a comparison wants two sides");
  }
  const leftSide = compileNode(first);
  const rightSide = compileNode(second);
  const holds = HOLDS[node.function as ComparisonOperator];
  const isWithin = tolerance === null ? () => false : withinTolerance(tolerance);
  return (scope) => {
    const left = leftSide(scope) as Scalar;
    const right = rightSide(scope) as Scalar;
    if (!isPresent(left) || !isPresent(right)) {
      return NOT_APPLICABLE;
    }
    return holds(compareValues(left, right)) || isWithin(left, right)
      ? SATISFIED
      : failed(left, right);
  };
}

/** Near enough to be equal; so `=`, `<=` and `>=` hold, the only operators that take a tolerance. */
function withinTolerance(tolerance: Tolerance): (left: Present, right: Present) => boolean {
  const amount = decimal(tolerance.value);
  return (left, right) => {
    if (typeof left !== "object" || typeof right !== "object") {
      return false;
    }
    const allowed = tolerance.relative ? right.abs().times(amount) : amount;
    return left.minus(right).abs().lte(allowed);
  };
}

function failed(left: Present, right: Present): Failed {
  return typeof left === "object" && typeof right === "object"
    ? { outcome: "FAILED", left, right, difference: left.minus(right) }
    : { outcome: "FAILED", left, right };
}

function verdictOf(value: Scalar): Verdict {
  if (!isPresent(value)) {
    return NOT_APPLICABLE;
  }
  return value === true ? SATISFIED : { outcome: "FAILED" };
}
