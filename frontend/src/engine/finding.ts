import type { LocalizedText } from "./localized-text";
import type { CheckKind, CheckLevel } from "./program";

/** A cell a finding points to; without a row it is a whole column of a floating table. */
export type CellReference = FixedCellReference | FloatingCellReference;

export interface FixedCellReference {
  readonly form: string;
  readonly cell: string;
}

export interface FloatingCellReference {
  readonly form: string;
  readonly table: string;
  readonly column: string;
  readonly row?: number;
}

/** What a check found (审核结果). */
export interface Finding {
  readonly key: string;
  readonly checkId: string;
  readonly level: CheckLevel;
  readonly kind: CheckKind;
  readonly form: string;
  readonly table?: string;
  readonly row?: number;
  readonly cells: readonly CellReference[];
  readonly left?: string;
  readonly right?: string;
  readonly difference?: string;
  readonly title: LocalizedText;
  readonly message: LocalizedText;
}

/** Everything that evaluating a submission found. */
export interface EvaluationResult {
  readonly findings: readonly Finding[];
  /** The keys of checks, or of their rows, that could not be decided. */
  readonly notApplicable: readonly string[];
  /** How many checks were decided; one with a row context counts for each row. */
  readonly evaluated: number;
}
