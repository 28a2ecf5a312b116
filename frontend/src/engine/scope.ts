import type { CodeList } from "./code-list";
import type { Scalar, Vector } from "./value";

/** What formulas can read of one submission. */
export interface CellReader {
  readonly period: string;
  cell(reference: string): Scalar;
  column(reference: string): Vector;
  register(attribute: string): Scalar;
  isFilled(form: string): boolean;
  /** The unit's submission of the period before, if there is one. */
  previous(): CellReader | undefined;
  /** The unit's submissions of the finer periods inside this one, if they are known. */
  finerPeriods(): readonly CellReader[] | undefined;
}

/** Where a formula is evaluated. */
export interface Scope {
  /** The submission that qualified names read; moves inside PREV. */
  readonly here: CellReader;
  /** The submission whose row, unit and period are read; never moves. */
  readonly current: CellReader;
  /** The current row of the row context; -1 outside of one. */
  readonly row: number;
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** A formula compiled to a function. */
export type Evaluate<T> = (scope: Scope) => T;
