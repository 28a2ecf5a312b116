import { BLANK, isPresent, type Present, type Scalar, UNDEFINED } from "../value";
import { compareValues, isEqual } from "./comparing";
import { argumentAt, type CompileCall, type FunctionFamily } from "./function-family";

export type ComparisonOperator = "=" | "<>" | "<" | "<=" | ">" | ">=";

/** What a comparison says about the order of its sides. */
export const HOLDS: Readonly<Record<ComparisonOperator, (sign: number) => boolean>> = {
  "=": (sign) => sign === 0,
  "<>": (sign) => sign !== 0,
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};

/** Comparisons; undefined when a side is blank. */
export const comparisons: FunctionFamily = {
  "=": compare(HOLDS["="]),
  "<>": compare(HOLDS["<>"]),
  "<": compare(HOLDS["<"]),
  "<=": compare(HOLDS["<="]),
  ">": compare(HOLDS[">"]),
  ">=": compare(HOLDS[">="]),
  ISBLANK: (args) => {
    const tested = argumentAt(args, 0).scalar;
    return (scope) => {
      const value = tested(scope);
      return value === UNDEFINED ? UNDEFINED : value === BLANK;
    };
  },
  IN: (args) => {
    const [sought, ...candidates] = args.map((argument) => argument.scalar);
    return (scope) => {
      const wanted = sought?.(scope);
      return isPresent(wanted)
        ? isAmong(
            wanted,
            candidates.map((candidate) => candidate(scope)),
          )
        : wanted;
    };
  },
};

function isAmong(wanted: Present, candidates: readonly Scalar[]): Scalar {
  const found = candidates.some((value) => isPresent(value) && isEqual(wanted, value));
  return found || !candidates.includes(UNDEFINED) ? found : UNDEFINED;
}

function compare(holds: (sign: number) => boolean): CompileCall {
  return (args) => {
    const first = argumentAt(args, 0).scalar;
    const second = argumentAt(args, 1).scalar;
    return (scope) => {
      const left = first(scope);
      const right = second(scope);
      return isPresent(left) && isPresent(right) ? holds(compareValues(left, right)) : UNDEFINED;
    };
  };
}
