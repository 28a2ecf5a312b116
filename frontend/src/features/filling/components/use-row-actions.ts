import { useMemo } from "react";
import { type FloatingRow, floatingRow } from "@/engine/floating-row";
import { type FloatingTable, isReadonly, leafColumns } from "@/engine/form-definition";
import { rowAddress } from "../draft/cell-address";
import { useFilling } from "../filling-context";

/** What can be done with the rows of a floating table. */
export interface RowActions {
  /** Adds a row at the end. */
  readonly append: () => void;
  readonly insertAbove: (index: number) => void;
  readonly duplicate: (index: number) => void;
  readonly remove: (index: number) => void;
}

export function useRowActions(reference: string, table: FloatingTable): RowActions {
  const { draft, focus } = useFilling();
  return useMemo(() => {
    const first = leafColumns(table.columns).find((column) => !isReadonly(column))?.column ?? "";
    const replace = (rows: readonly FloatingRow[], current: FloatingRow | undefined) => {
      const key = current && rowAddress(reference, first, current.id).key;
      draft.edit(
        [{ kind: "ROWS", table: reference, rows }],
        key === undefined ? {} : { focus: key },
      );
      if (key !== undefined) {
        focus.go(key);
      }
    };
    const insert = (at: number, row: FloatingRow) =>
      replace(draft.rows(reference).toSpliced(at, 0, row), row);
    return {
      append: () => insert(draft.rows(reference).length, floatingRow()),
      insertAbove: (index) => insert(index, floatingRow()),
      duplicate: (index) => insert(index + 1, floatingRow(draft.rows(reference)[index]?.texts)),
      remove: (index) => {
        const rows = draft.rows(reference).toSpliced(index, 1);
        replace(rows, rows[Math.min(index, rows.length - 1)]);
      },
    };
  }, [draft, focus, reference, table]);
}
