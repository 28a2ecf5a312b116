import type { Change } from "@/engine/change";
import type { SubmissionCells } from "@/engine/submission-cells";
import type { FormData, RowData } from "@/engine/submission-data";
import { rowIndex } from "./changes";

/** A form as it was sent, with the ids its rows had. */
export interface Snapshot {
  readonly data: FormData;
  readonly rowIds: Readonly<Record<string, readonly number[]>>;
}

export function snapshotOf(form: string, cells: SubmissionCells): Snapshot {
  const data = cells.formData(form);
  const rowIds = Object.keys(data.rows).map((table) => [
    table,
    cells.rows(`${form}.${table}`).map(({ id }) => id),
  ]);
  return { data, rowIds: Object.fromEntries(rowIds) };
}

/**
 * What the server changed in a form that was sent to it (computed and prefilled cells), leaving out
 * the cells that were typed into since.
 */
export function serverChanges(
  form: string,
  sent: Snapshot,
  answer: FormData,
  cells: SubmissionCells,
): Change[] {
  const cellChanges = differences(sent.data.cells, answer.cells)
    .filter(([key, before]) => cells.text(`${form}.${key}`) === before)
    .map(([key, , text]): Change => ({ kind: "CELL", reference: `${form}.${key}`, text }));
  const rowChanges = Object.entries(sent.rowIds).flatMap(([table, ids]) =>
    rowsChanges(
      `${form}.${table}`,
      ids,
      sent.data.rows[table] ?? [],
      answer.rows[table] ?? [],
      cells,
    ),
  );
  return [...cellChanges, ...rowChanges];
}

function rowsChanges(
  table: string,
  ids: readonly number[],
  sent: readonly RowData[],
  answer: readonly RowData[],
  cells: SubmissionCells,
): Change[] {
  if (answer.length !== sent.length) {
    return [];
  }
  const rows = cells.rows(table);
  return ids.flatMap((id, index) => {
    const row = rowIndex(rows, id);
    return differences(sent[index] ?? {}, answer[index] ?? {})
      .filter(([column, before]) => row >= 0 && (rows[row]?.texts[column] ?? "") === before)
      .map(([column, , text]): Change => ({ kind: "ROW_CELL", table, row, column, text }));
  });
}

/** The keys whose texts differ, with both. */
function differences(
  before: RowData,
  after: RowData,
): [key: string, before: string, after: string][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .map((key): [string, string, string] => [key, before[key] ?? "", after[key] ?? ""])
    .filter(([, one, other]) => one !== other);
}
