import type { Change } from "@/engine/change";
import type { Recomputed } from "@/engine/computed-cells";
import type { FloatingRow } from "@/engine/floating-row";
import { floatingRow } from "@/engine/floating-row";
import type { SubmissionCells } from "@/engine/submission-cells";
import type { FormData } from "@/engine/submission-data";

/** The place of a row, by its id; -1 when it is gone. */
export function rowIndex(rows: readonly FloatingRow[], id: number): number {
  return rows.findIndex((row) => row.id === id);
}

/** What takes the changes back; they do not touch the same cell twice. */
export function inverseOf(changes: readonly Change[], cells: SubmissionCells): Change[] {
  return changes.map((change) => inverse(change, cells));
}

/** The keys of what a change touches; a table's rows have that of its reference. */
export function keysOf(change: Change | Recomputed, cells: SubmissionCells): string[] {
  if (!("kind" in change)) {
    const { reference, row } = change;
    return [row === undefined ? reference : rowKey(cells, reference, row)];
  }
  switch (change.kind) {
    case "CELL":
      return [change.reference];
    case "ROW_CELL":
      return [rowKey(cells, `${change.table}.${change.column}`, change.row)];
    case "ROWS":
      return [
        change.table,
        ...[...cells.rows(change.table), ...change.rows].flatMap(({ id, texts }) =>
          Object.keys(texts).map((column) => `${change.table}.${column}#${id}`),
        ),
      ];
  }
}

/** The changes that turn what a form holds now into the document; rows in place keep their ids. */
export function changesTo(form: string, data: FormData, cells: SubmissionCells): Change[] {
  const now = cells.formData(form);
  const keys = new Set([...Object.keys(now.cells), ...Object.keys(data.cells)]);
  const cellChanges: Change[] = [...keys]
    .filter((key) => (now.cells[key] ?? "") !== (data.cells[key] ?? ""))
    .map((key) => ({ kind: "CELL", reference: `${form}.${key}`, text: data.cells[key] ?? "" }));
  const tables = new Set([...Object.keys(now.rows), ...Object.keys(data.rows)]);
  const tableChanges: Change[] = [...tables].map((key) => {
    const table = `${form}.${key}`;
    const rows = cells.rows(table);
    const replaced = (data.rows[key] ?? []).map((texts, index) => {
      const row = rows[index];
      return row === undefined ? floatingRow(texts) : { ...row, texts };
    });
    return { kind: "ROWS", table, rows: replaced };
  });
  return [...cellChanges, ...tableChanges];
}

function rowKey(cells: SubmissionCells, columnReference: string, row: number): string {
  const table = columnReference.slice(0, columnReference.lastIndexOf("."));
  return `${columnReference}#${cells.rows(table)[row]?.id}`;
}

function inverse(change: Change, cells: SubmissionCells): Change {
  switch (change.kind) {
    case "CELL":
      return { ...change, text: cells.text(change.reference) };
    case "ROW_CELL":
      return { ...change, text: cells.rows(change.table)[change.row]?.texts[change.column] ?? "" };
    case "ROWS":
      return { ...change, rows: cells.rows(change.table) };
  }
}
