import type { DependencyIndex } from "./dependency-index";
import type { DirtyReferences, Rows } from "./dirty-references";
import type { EvaluationResult, Finding } from "./finding";
import { DOES_NOT_APPLY, type Rule, type RuleOutcome } from "./rule";
import type { Scope } from "./scope";
import type { SubmissionCells } from "./submission-cells";

/** The outcome of every rule, kept until what the rule reads changes. */
export class RuleOutcomes {
  readonly #rules: readonly Rule[];
  readonly #cells: SubmissionCells;
  readonly #scope: Scope;
  /** By rule; a rule with a row context has one outcome for each row, others a single one. */
  readonly #outcomes: RuleOutcome[][];

  constructor(rules: readonly Rule[], cells: SubmissionCells, scope: Scope) {
    this.#rules = rules;
    this.#cells = cells;
    this.#scope = scope;
    this.#outcomes = rules.map(() => []);
  }

  runAll(): void {
    for (const position of this.#rules.keys()) {
      this.#run(position, "ALL");
    }
  }

  /** Runs again the rules, and of those with a row context the rows, that the changes touch. */
  run(dirty: DirtyReferences, reading: DependencyIndex): void {
    const pending = new Set<number>();
    for (const reference of dirty.references()) {
      for (const position of reading.positionsReading(reference)) {
        pending.add(position);
      }
    }
    for (const position of pending) {
      const rule = this.#rules[position];
      if (rule !== undefined) {
        this.#run(position, dirty.rowsToRun(rule.reads));
      }
    }
  }

  result(): EvaluationResult {
    const findings: Finding[] = [];
    const notApplicable: string[] = [];
    let evaluated = 0;
    for (const [position, { checkId, table }] of this.#rules.entries()) {
      const outcomes = this.#outcomes[position] ?? [];
      for (const [row, outcome] of outcomes.entries()) {
        findings.push(...outcome.findings);
        if (checkId !== undefined && outcome.applicable) {
          evaluated += 1;
        } else if (checkId !== undefined) {
          notApplicable.push(table === undefined ? checkId : `${checkId}#${row}`);
        }
      }
      if (checkId !== undefined && outcomes.length === 0) {
        notApplicable.push(checkId);
      }
    }
    return { findings, notApplicable, evaluated };
  }

  #run(position: number, rows: Rows): void {
    const rule = this.#rules[position];
    if (rule === undefined) {
      return;
    }
    if (rule.table === undefined) {
      this.#outcomes[position] = [rule.run(this.#scope, this.#cells)];
      return;
    }
    const known = this.#outcomes[position] ?? [];
    this.#outcomes[position] = this.#cells
      .rows(rule.table)
      .map((_, row) =>
        rows === "ALL" || rows.has(row)
          ? rule.run({ ...this.#scope, row }, this.#cells)
          : (known[row] ?? DOES_NOT_APPLY),
      );
  }
}
