import { Trans, useLingui } from "@lingui/react/macro";
import { useCallback, useEffect, useMemo, useRef, useState } from "react";
import { type FloatingTable, leafColumns } from "@/engine/form-definition";
import { rowIndex } from "../draft/changes";
import { type Place, pasteIntoFloating } from "../draft/paste";
import { floatingGrid } from "../draft/table-grid";
import { useFilling, useRows } from "../filling-context";
import { ColumnMark } from "./column-mark";
import { FloatingRowEditor } from "./floating-row-editor";
import { RowToolbar } from "./row-toolbar";
import { TableFrame } from "./table-frame";
import { TableHead } from "./table-head";
import { pasteNotice } from "./table-notice";
import { useCurrentRow } from "./use-current-row";
import { useRowActions } from "./use-row-actions";
import { useTableKeys } from "./use-table-keys";
import { scrollToRow, useVisibleRows } from "./use-visible-rows";

/** A floating table (不定行) that is being filled. */
export function FloatingTableEditor({ form, table }: { form: string; table: FloatingTable }) {
  const { t } = useLingui();
  const { draft, focus, codeLists } = useFilling();
  const reference = `${form}.${table.table}`;
  const rows = useRows(reference);
  const [notice, setNotice] = useState("");
  const scroller = useRef<HTMLElement>(null);
  const grid = useMemo(() => floatingGrid(form, table, draft), [form, table, draft]);
  const columns = useMemo(() => leafColumns(table.columns), [table]);
  const actions = useRowActions(reference, table);
  const current = useCurrentRow(reference, rows);
  const segments = useVisibleRows(scroller, rows.length, columns.length, current);

  const onPaste = useCallback(
    (place: Place, block: string[][]) => {
      const before = draft.rows(reference);
      const paste = pasteIntoFloating(reference, table, before, place, block, codeLists);
      draft.edit(paste.changes, { focus: grid.cell(place.row, place.column)?.address.key });
      setNotice(pasteNotice(paste));
    },
    [draft, grid, reference, table, codeLists],
  );
  const onEnterBelow = useCallback(() => {
    const before = draft.rows(reference);
    const isFull = before.length >= (table.maxRows ?? Number.POSITIVE_INFINITY);
    const isBlank = Object.values(before.at(-1)?.texts ?? {}).every((text) => text === "");
    if (isFull || isBlank) {
      return false;
    }
    actions.append();
    return true;
  }, [draft, reference, table, actions]);
  const keys = useTableKeys({ form, grid, onPaste, onEnterBelow });

  useEffect(
    () =>
      focus.onReveal(reference, (key) => {
        const index = rowIndex(draft.rows(reference), Number(key.slice(key.indexOf("#") + 1)));
        if (scroller.current !== null && index >= 0) {
          scrollToRow(scroller.current, index);
        }
      }),
    [draft, focus, reference],
  );

  return (
    <TableFrame
      title={table.title}
      notice={notice}
      keys={keys}
      scroller={scroller}
      isLong
      toolbar={<RowToolbar reference={reference} table={table} actions={actions} />}
    >
      <TableHead
        stubs={[{ title: t`No.`, letter: "" }]}
        columns={table.columns}
        id={reference}
        showUnits
        isEditable
        columnMark={(column) => <ColumnMark reference={`${reference}.${column}`} />}
      />
      <tbody>
        {rows.length === 0 && (
          <tr>
            <td colSpan={columns.length + 1}>
              <Trans>No rows yet. Rows pasted from a spreadsheet are added by themselves.</Trans>
            </td>
          </tr>
        )}
        {segments.map((segment) =>
          segment.kind === "GAP" ? (
            <tr key={`gap before ${segment.before}`}>
              <td colSpan={columns.length + 1} style={{ height: segment.height, padding: 0 }} />
            </tr>
          ) : (
            <FloatingRowEditor
              key={rows[segment.index]?.id}
              reference={reference}
              columns={columns}
              rowId={rows[segment.index]?.id ?? 0}
              index={segment.index}
              isCurrent={segment.index === current}
            />
          ),
        )}
      </tbody>
    </TableFrame>
  );
}
