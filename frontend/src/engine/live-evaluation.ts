import type { Change } from "./change";
import type { CodeList } from "./code-list";
import type { CompiledScheme } from "./compiled-scheme";
import { ComputedCells, type Recomputed } from "./computed-cells";
import { DirtyReferences } from "./dirty-references";
import type { EvaluationResult } from "./finding";
import { RuleOutcomes } from "./rule-outcomes";
import type { Scope } from "./scope";
import { SubmissionCells } from "./submission-cells";
import type { RelatedSubmissions, SubmissionData } from "./submission-data";

/** The evaluation of a submission that follows its changes, running again only what they touch. */
export class LiveEvaluation {
  readonly cells: SubmissionCells;
  readonly #scheme: CompiledScheme;
  readonly #computed: ComputedCells;
  readonly #outcomes: RuleOutcomes;
  readonly #filled: Map<string, boolean>;

  constructor(
    scheme: CompiledScheme,
    data: SubmissionData,
    related: RelatedSubmissions,
    codeLists: ReadonlyMap<string, CodeList>,
  ) {
    this.#scheme = scheme;
    this.cells = new SubmissionCells(scheme.layout, data, related);
    const scope: Scope = { here: this.cells, current: this.cells, row: -1, codeLists };
    this.#computed = new ComputedCells(scheme, this.cells, scope);
    this.#outcomes = new RuleOutcomes(scheme.rules, this.cells, scope);
    this.#computed.computeAll();
    this.#outcomes.runAll();
    this.#filled = new Map(scheme.forms.map(({ form }) => [form, this.cells.isFilled(form)]));
  }

  /** Takes changes in and returns the computed cells that changed with them. */
  apply(changes: readonly Change[]): Recomputed[] {
    const dirty = new DirtyReferences();
    for (const change of changes) {
      this.#write(change, dirty);
    }
    const recomputed = this.#computed.recompute(dirty);
    this.#markForms(dirty);
    this.#outcomes.run(dirty, this.#scheme.rulesReading);
    return recomputed;
  }

  result(): EvaluationResult {
    return this.#outcomes.result();
  }

  /** The forms in which a person has filled something. */
  filledForms(): string[] {
    return [...this.#filled].filter(([, isFilled]) => isFilled).map(([form]) => form);
  }

  #write(change: Change, dirty: DirtyReferences): void {
    switch (change.kind) {
      case "CELL":
        this.cells.setText(change.reference, change.text);
        dirty.markCell(change.reference);
        return;
      case "ROW_CELL":
        this.cells.setRowText(change.table, change.row, change.column, change.text);
        dirty.markCell(`${change.table}.${change.column}`, change.row);
        return;
      case "ROWS":
        this.cells.setRows(change.table, change.rows);
        dirty.markCell(change.table);
        return;
    }
  }

  /** Marks the forms that have become empty, or are so no more. */
  #markForms(dirty: DirtyReferences): void {
    for (const [form, before] of this.#filled) {
      const after = this.cells.isFilled(form);
      if (after !== before) {
        this.#filled.set(form, after);
        dirty.markCell(`FORM:${form}`);
      }
    }
  }
}
