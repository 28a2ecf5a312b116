import { type Decimal, ONE, ZERO } from "../decimal";
import type { Scope } from "../scope";
import { BLANK, isPresent, isVector, type Scalar, UNDEFINED, type Vector } from "../value";
import { criterionOf, type Matches } from "./criterion";
import { type Argument, argumentAt, type FunctionFamily, typeOf } from "./function-family";

/** Sums and counts over the rows that meet criteria. */
export const conditionalAggregates: FunctionFamily = {
  SUMIFS: (args) => {
    const summed = argumentAt(args, 0).evaluate;
    const pairs = args.slice(1);
    return (scope) => {
      const values = summed(scope);
      return isVector(values) ? total(pairs, scope, values) : UNDEFINED;
    };
  },
  COUNTIFS: (args) => (scope) => total(args, scope, undefined),
};

/** The sum of the column, or the number of rows, where every column meets its criterion. */
function total(pairs: readonly Argument[], scope: Scope, summed: Vector | undefined): Scalar {
  const columns: Vector[] = [];
  const criteria: Matches[] = [];
  for (let pair = 0; pair < pairs.length; pair += 2) {
    const column = argumentAt(pairs, pair);
    const wanted = wantedValue(argumentAt(pairs, pair + 1), scope);
    if (!isPresent(wanted)) {
      return wanted;
    }
    const criterion = criterionOf(wanted, typeOf(column.node));
    if (criterion === undefined) {
      return UNDEFINED;
    }
    const values = column.evaluate(scope);
    if (!isVector(values)) {
      return UNDEFINED;
    }
    columns.push(values);
    criteria.push(criterion);
  }
  return totalOfRows(columns, criteria, summed);
}

/** What a criterion asks for; the empty text asks for blanks, but only if written out. */
function wantedValue({ node, scalar }: Argument, scope: Scope): Scalar {
  return node.kind === "text" ? node.value : scalar(scope);
}

function totalOfRows(
  columns: readonly Vector[],
  criteria: readonly Matches[],
  summed: Vector | undefined,
): Scalar {
  let sum: Decimal = ZERO;
  for (let row = 0; row < (columns[0]?.length ?? 0); row++) {
    const picked = pick(columns, criteria, row);
    const added = picked === ONE && summed !== undefined ? summed[row] : picked;
    if (added === UNDEFINED) {
      return UNDEFINED;
    }
    sum = added === BLANK ? sum : sum.plus(added as Decimal);
  }
  return sum;
}

/** One when the row meets all criteria, blank when it does not, undefined when that is unknown. */
function pick(columns: readonly Vector[], criteria: readonly Matches[], row: number): Scalar {
  let picked: Scalar = ONE;
  for (const [index, matches] of criteria.entries()) {
    const value = columns[index]?.[row];
    if (value === UNDEFINED) {
      picked = UNDEFINED;
    } else if (!matches(value)) {
      return BLANK;
    }
  }
  return picked;
}
