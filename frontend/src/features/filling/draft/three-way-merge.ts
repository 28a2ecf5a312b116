import type { FormData, RowData } from "@/engine/submission-data";

/** Something that two people changed to different values. */
export type Conflict = CellConflict | RowCellConflict | TableConflict;

export interface CellConflict {
  readonly kind: "CELL";
  readonly cell: string;
  readonly mine: string;
  readonly theirs: string;
}

export interface RowCellConflict {
  readonly kind: "ROW_CELL";
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly mine: string;
  readonly theirs: string;
}

/** The rows themselves differ, so that they cannot be matched. */
export interface TableConflict {
  readonly kind: "TABLE";
  readonly table: string;
  readonly mine: readonly RowData[];
  readonly theirs: readonly RowData[];
}

/** A form put together from two versions of it; in conflicts it holds mine. */
export interface Merge {
  readonly data: FormData;
  readonly conflicts: readonly Conflict[];
}

/** Whether a cell is the system's own, so that nobody's typing is at stake. */
export type IsReadonly = (key: string) => boolean;

/** Puts together what I and someone else made of the same form; whatever one changed is kept. */
export function mergeForms(
  base: FormData,
  mine: FormData,
  theirs: FormData,
  isReadonly: IsReadonly,
): Merge {
  const conflicts: Conflict[] = [];
  const cells = mergeTexts(base.cells, mine.cells, theirs.cells, (cell, one, other) => {
    if (isReadonly(cell)) {
      return other;
    }
    conflicts.push({ kind: "CELL", cell, mine: one, theirs: other });
    return one;
  });
  const tables = new Set([...Object.keys(mine.rows), ...Object.keys(theirs.rows)]);
  const rows = [...tables].map((table) => {
    const merge = mergeTable(
      table,
      [base.rows[table] ?? [], mine.rows[table] ?? [], theirs.rows[table] ?? []],
      isReadonly,
    );
    conflicts.push(...merge.conflicts);
    return [table, merge.rows];
  });
  return { data: { cells, rows: Object.fromEntries(rows) }, conflicts };
}

/** My form with theirs instead in the conflicts that are named. */
export function withTheirs(mine: FormData, chosen: ReadonlySet<Conflict>): FormData {
  const cells: Record<string, string> = { ...mine.cells };
  const rows: Record<string, readonly RowData[]> = { ...mine.rows };
  for (const conflict of chosen) {
    if (conflict.kind === "CELL") {
      cells[conflict.cell] = conflict.theirs;
    } else if (conflict.kind === "TABLE") {
      rows[conflict.table] = conflict.theirs;
    } else {
      const { table, row, column, theirs } = conflict;
      rows[table] = (rows[table] ?? []).map((texts, index) =>
        index === row ? { ...texts, [column]: theirs } : texts,
      );
    }
  }
  return { cells, rows };
}

/** Whether two documents say the same; absent and empty texts are one. */
export function isSameForm(one: FormData, other: FormData): boolean {
  return canonical(one) === canonical(other);
}

type Versions<T> = readonly [base: T, mine: T, theirs: T];

function mergeTable(
  table: string,
  [base, mine, theirs]: Versions<readonly RowData[]>,
  isReadonly: IsReadonly,
): { rows: readonly RowData[]; conflicts: Conflict[] } {
  if (isSameRows(mine, base)) {
    return { rows: theirs, conflicts: [] };
  }
  if (isSameRows(theirs, base) || isSameRows(theirs, mine)) {
    return { rows: mine, conflicts: [] };
  }
  if (mine.length !== base.length || theirs.length !== base.length) {
    return { rows: mine, conflicts: [{ kind: "TABLE", table, mine, theirs }] };
  }
  const conflicts: Conflict[] = [];
  const rows = base.map((before, row) =>
    mergeTexts(before, mine[row] ?? {}, theirs[row] ?? {}, (column, one, other) => {
      if (isReadonly(`${table}.${column}`)) {
        return other;
      }
      conflicts.push({ kind: "ROW_CELL", table, row, column, mine: one, theirs: other });
      return one;
    }),
  );
  return { rows, conflicts };
}

function mergeTexts(
  base: RowData,
  mine: RowData,
  theirs: RowData,
  decide: (key: string, mine: string, theirs: string) => string,
): RowData {
  const merged: Record<string, string> = {};
  for (const key of new Set([...Object.keys(mine), ...Object.keys(theirs)])) {
    const [before, one, other] = [base[key] ?? "", mine[key] ?? "", theirs[key] ?? ""];
    if (one === other || other === before) {
      merged[key] = one;
    } else {
      merged[key] = one === before ? other : decide(key, one, other);
    }
  }
  return merged;
}

function isSameRows(one: readonly RowData[], other: readonly RowData[]): boolean {
  return JSON.stringify(one.map(sorted)) === JSON.stringify(other.map(sorted));
}

function canonical({ cells, rows }: FormData): string {
  const tables = Object.entries(rows)
    .filter(([, texts]) => texts.length > 0)
    .map(([table, texts]) => [table, texts.map(sorted)] as const)
    .sort(([one], [other]) => (one < other ? -1 : 1));
  return JSON.stringify([sorted(cells), tables]);
}

function sorted(texts: RowData): [string, string][] {
  return Object.entries(texts)
    .filter(([, text]) => text !== "")
    .sort(([one], [other]) => (one < other ? -1 : 1));
}
