import type { CompiledScheme } from "./compiled-scheme";
import type { Computation } from "./computation";
import type { DirtyReferences, Rows } from "./dirty-references";
import type { Scope } from "./scope";
import type { SubmissionCells } from "./submission-cells";

/** A cell that was computed anew; with a row in a floating table. */
export interface Recomputed {
  readonly reference: string;
  readonly row?: number;
}

/** The computed cells (运算) of a submission, kept in step with what they are computed from. */
export class ComputedCells {
  readonly #scheme: CompiledScheme;
  readonly #cells: SubmissionCells;
  readonly #scope: Scope;

  constructor(scheme: CompiledScheme, cells: SubmissionCells, scope: Scope) {
    this.#scheme = scheme;
    this.#cells = cells;
    this.#scope = scope;
  }

  computeAll(): void {
    for (const computation of this.#scheme.computations) {
      this.#compute(computation, "ALL");
    }
  }

  /** Computes what the changes touch, marking as changed what comes out different. */
  recompute(dirty: DirtyReferences): Recomputed[] {
    const { computations, computationsReading } = this.#scheme;
    const pending = new Set<number>();
    const follow = (reference: string) => {
      for (const position of computationsReading.positionsReading(reference)) {
        pending.add(position);
      }
    };
    for (const reference of dirty.references()) {
      follow(reference);
    }
    const recomputed: Recomputed[] = [];
    for (const [position, computation] of computations.entries()) {
      if (pending.has(position)) {
        for (const change of this.#compute(computation, dirty.rowsToRun(computation.reads))) {
          recomputed.push(change);
          dirty.markCell(change.reference, change.row);
          follow(change.reference);
        }
      }
    }
    return recomputed;
  }

  #compute(computation: Computation, rows: Rows): Recomputed[] {
    const { table, reference } = computation;
    if (table !== undefined) {
      return this.#computeRows(computation, table, rows);
    }
    const text = computation.text(this.#scope);
    if (text === this.#cells.text(reference)) {
      return [];
    }
    this.#cells.setText(reference, text);
    return [{ reference }];
  }

  #computeRows({ reference, column, text }: Computation, table: string, rows: Rows): Recomputed[] {
    const recomputed: Recomputed[] = [];
    for (const [row, { texts }] of this.#cells.rows(table).entries()) {
      if (rows === "ALL" || rows.has(row)) {
        const value = text({ ...this.#scope, row });
        if (value !== (texts[column] ?? "")) {
          this.#cells.setRowText(table, row, column, value);
          recomputed.push({ reference, row });
        }
      }
    }
    return recomputed;
  }
}
