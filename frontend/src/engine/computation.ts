import { compileNode } from "./compile-node";
import { type Decimal, roundTo } from "./decimal";
import type { ComputedCell } from "./program";
import { alsoReadingRows, type Reads, readsOf } from "./reads";
import type { Evaluate } from "./scope";
import { type Scalar, writeText } from "./value";

/** A computed cell compiled to a function that gives the text to store. */
export interface Computation {
  readonly reads: Reads;
  /** The fixed cell, or the column of the floating table, that is computed. */
  readonly reference: string;
  /** The floating table, when every row has such a cell. */
  readonly table: string | undefined;
  readonly column: string;
  readonly text: Evaluate<string>;
}

export function compileComputation(computed: ComputedCell): Computation {
  const { form, column = "", cell = "", expression, scale } = computed;
  const evaluate = compileNode(expression);
  const table = computed.column === undefined ? undefined : `${form}.${computed.table}`;
  return {
    reads: alsoReadingRows(readsOf([expression]), table),
    reference: table === undefined ? `${form}.${cell}` : `${table}.${column}`,
    table,
    column,
    text: (scope) => writeText(rounded(evaluate(scope) as Scalar, scale)),
  };
}

function rounded(value: Scalar, scale: number | null): Scalar {
  const isNumber = typeof value === "object" && value !== null;
  return isNumber && scale !== null ? roundTo(value as Decimal, scale) : value;
}
