import type { Change } from "@/engine/change";
import type { Finding } from "@/engine/finding";
import type { FloatingRow } from "@/engine/floating-row";
import type { LiveEvaluation } from "@/engine/live-evaluation";
import type { SubmissionCells } from "@/engine/submission-cells";
import { type CellAddress, formOf } from "./cell-address";
import { type CellMark, changedMarks, marksOf } from "./cell-marks";
import { inverseOf, keysOf, rowIndex } from "./changes";
import { EditHistory } from "./edit-history";
import { Subscriptions } from "./subscriptions";

/** Notified when the list of findings has changed, or which forms are filled at all. */
export const FINDINGS = "findings";

/** How an edit is remembered for undoing. */
export interface EditNote {
  readonly focus?: string;
  readonly visit?: string;
}

/** A submission while it is filled (暂存): its cells, what follows from them, and what to undo. */
export class Draft {
  readonly cells: SubmissionCells;
  readonly #evaluation: LiveEvaluation;
  readonly #subscriptions = new Subscriptions();
  readonly #edited = new Subscriptions();
  readonly #histories = new Map<string, EditHistory>();
  readonly #isExplained: (finding: Finding) => boolean;
  #findings: readonly Finding[];
  #marks: ReadonlyMap<string, CellMark>;
  #filledForms: string;

  constructor(evaluation: LiveEvaluation, isExplained: (finding: Finding) => boolean) {
    this.#evaluation = evaluation;
    this.#isExplained = isExplained;
    this.cells = evaluation.cells;
    this.#findings = evaluation.result().findings;
    this.#marks = marksOf(this.#findings, this.cells, isExplained);
    this.#filledForms = evaluation.filledForms().join();
  }

  /** Follows a cell's text and mark, a table's rows (by its reference), or the findings. */
  subscribe(key: string, listener: () => void): () => void {
    return this.#subscriptions.subscribe(key, listener);
  }

  /** Follows what a person does to a form; what the server sends back does not count. */
  onEdit(form: string, listener: () => void): () => void {
    return this.#edited.subscribe(form, listener);
  }

  text(address: CellAddress): string {
    if (address.kind === "FIXED") {
      return this.cells.text(address.reference);
    }
    const rows = this.cells.rows(address.table);
    return rows[rowIndex(rows, address.rowId)]?.texts[address.column] ?? "";
  }

  rows(table: string): readonly FloatingRow[] {
    return this.cells.rows(table);
  }

  findings(): readonly Finding[] {
    return this.#findings;
  }

  mark(key: string): CellMark | undefined {
    return this.#marks.get(key);
  }

  /** Writes into one cell; keystrokes of the same visit are undone together. */
  write(address: CellAddress, text: string, visit?: string): void {
    if (this.text(address) !== text) {
      const change = this.#changeOf(address, text);
      this.edit([change], { focus: address.key, ...(visit && { visit }) });
    }
  }

  /** Changes cells of one form as a single step. */
  edit(changes: readonly Change[], note: EditNote = {}): void {
    const [first] = changes;
    if (first !== undefined) {
      const form = formOf(first.kind === "CELL" ? first.reference : first.table);
      const backward = inverseOf(changes, this.cells);
      this.#history(form).add({ ...note, forward: changes, backward });
      this.#take(changes);
      this.#edited.notify([form]);
    }
  }

  /** Takes the last step in the form back; returns the cell to go to. */
  undo(form: string): string | undefined {
    const step = this.#history(form).undo();
    this.#repeat(form, step?.backward);
    return step?.focus;
  }

  redo(form: string): string | undefined {
    const step = this.#history(form).redo();
    this.#repeat(form, step?.forward);
    return step?.focus;
  }

  /** Takes over what the server has; nobody typed it, so it is neither saved nor undone. */
  accept(changes: readonly Change[]): void {
    if (changes.length > 0) {
      this.#take(changes);
    }
  }

  /** Takes over a whole form from elsewhere; earlier steps can no longer be undone. */
  replace(form: string, changes: readonly Change[]): void {
    this.#history(form).clear();
    this.accept(changes);
  }

  /** Looks at the marks again after an explanation was written. */
  explanationsChanged(): void {
    this.#findings = [];
    this.#publish([]);
  }

  #changeOf(address: CellAddress, text: string): Change {
    if (address.kind === "FIXED") {
      return { kind: "CELL", reference: address.reference, text };
    }
    const { table, column, rowId } = address;
    const row = rowIndex(this.cells.rows(table), rowId);
    return { kind: "ROW_CELL", table, row, column, text };
  }

  #repeat(form: string, changes: readonly Change[] | undefined): void {
    if (changes !== undefined) {
      this.#take(changes);
      this.#edited.notify([form]);
    }
  }

  #take(changes: readonly Change[]): void {
    const before = changes.flatMap((change) => keysOf(change, this.cells));
    const recomputed = this.#evaluation.apply(changes);
    const after = [...changes, ...recomputed].flatMap((change) => keysOf(change, this.cells));
    this.#publish([...before, ...after]);
  }

  #publish(keys: readonly string[]): void {
    const { findings } = this.#evaluation.result();
    const marks = marksOf(findings, this.cells, this.#isExplained);
    const remarked = changedMarks(this.#marks, marks);
    const filledForms = this.#evaluation.filledForms().join();
    const isSameList =
      remarked.length === 0 &&
      filledForms === this.#filledForms &&
      findings.length === this.#findings.length &&
      findings.every((finding, index) => finding === this.#findings[index]);
    this.#marks = marks;
    this.#filledForms = filledForms;
    this.#findings = isSameList ? this.#findings : findings;
    this.#subscriptions.notify([...keys, ...remarked, ...(isSameList ? [] : [FINDINGS])]);
  }

  #history(form: string): EditHistory {
    const history = this.#histories.get(form) ?? new EditHistory();
    this.#histories.set(form, history);
    return history;
  }
}
