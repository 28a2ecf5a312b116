import type { Finding } from "./finding";
import type { Reads } from "./reads";
import type { Scope } from "./scope";
import type { SubmissionCells } from "./submission-cells";

/** What running a rule once, or once per row, came to. */
export interface RuleOutcome {
  readonly applicable: boolean;
  readonly findings: readonly Finding[];
}

export const NOTHING_FOUND: RuleOutcome = { applicable: true, findings: [] };
export const DOES_NOT_APPLY: RuleOutcome = { applicable: false, findings: [] };

/** Something that is looked at again when what it reads has changed: a check, or a cell's type. */
export interface Rule {
  /** The check's id; built-in rules have none, and are neither counted nor listed. */
  readonly checkId?: string;
  readonly reads: Reads;
  /** The floating table whose every row the rule is run for, if it has a row context. */
  readonly table?: string;
  run(scope: Scope, cells: SubmissionCells): RuleOutcome;
}
