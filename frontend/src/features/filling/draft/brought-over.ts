import type { FormData, RowData } from "@/engine/submission-data";
import type { DraftJournal, JournalEntry, LeftText } from "./draft-journal";
import type { StoredVersion } from "./form-saver";
import { isSameForm } from "./three-way-merge";

/** Whether the forms have such a cell, or such a column of a floating table. */
export type IsKnown = (reference: string) => boolean;

/**
 * Unsent edits of forms that follow another version of the scheme by now: what has a place in the
 * new forms is an edit of those, made upon what the person saw; the rest is kept to be shown.
 */
export function bringOver(
  journal: DraftJournal,
  forms: Readonly<Record<string, StoredVersion>>,
  isKnown: IsKnown,
): void {
  for (const form of journal.outdated()) {
    const entry = journal.read(form);
    if (entry !== undefined) {
      const { base, data, left } = broughtOver(form, entry, forms[form], isKnown);
      journal.leave(left);
      const stored = forms[form];
      if (stored === undefined) {
        journal.remove(form);
      } else {
        journal.write(form, { version: stored.version, base, data });
      }
    }
  }
}

export function broughtOver(
  form: string,
  { base: seen, data: typed }: JournalEntry,
  stored: StoredVersion | undefined,
  isKnown: IsKnown,
): { base: FormData; data: FormData; left: LeftText[] } {
  const left: LeftText[] = [];
  const isPlace = (reference: string) => stored !== undefined && isKnown(reference);
  const base = { cells: { ...stored?.data.cells }, rows: { ...stored?.data.rows } };
  const data = { cells: { ...stored?.data.cells }, rows: { ...stored?.data.rows } };
  for (const [cell, text] of edits(seen.cells, typed.cells)) {
    if (isPlace(`${form}.${cell}`)) {
      base.cells[cell] = seen.cells[cell] ?? "";
      data.cells[cell] = text;
    } else if (text !== "") {
      left.push({ form, cell, text });
    }
  }
  for (const [table, texts] of Object.entries(typed.rows)) {
    const before = seen.rows[table] ?? [];
    if (!isSameForm({ cells: {}, rows: { t: texts } }, { cells: {}, rows: { t: before } })) {
      const isColumn = (column: string) => isPlace(`${form}.${table}.${column}`);
      texts.forEach((row, index) => {
        for (const [column, text] of edits(before[index] ?? {}, row)) {
          if (!isColumn(column) && text !== "") {
            left.push({ form, cell: `${table} #${index + 1} ${column}`, text });
          }
        }
      });
      if ([...before, ...texts].some((row) => Object.keys(row).some(isColumn))) {
        base.rows[table] = before.map((row) => only(row, isColumn));
        data.rows[table] = texts.map((row) => only(row, isColumn));
      }
    }
  }
  return { base, data, left };
}

function edits(before: RowData, after: RowData): [key: string, text: string][] {
  return [...new Set([...Object.keys(before), ...Object.keys(after)])]
    .filter((key) => (before[key] ?? "") !== (after[key] ?? ""))
    .map((key) => [key, after[key] ?? ""]);
}

function only(row: RowData, isColumn: (column: string) => boolean): RowData {
  return Object.fromEntries(Object.entries(row).filter(([column]) => isColumn(column)));
}
