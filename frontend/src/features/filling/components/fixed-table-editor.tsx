import { useCallback, useMemo, useState } from "react";
import type { FixedTable } from "@/engine/form-definition";
import { type Place, pasteIntoFixed } from "../draft/paste";
import { fixedGrid } from "../draft/table-grid";
import { useFilling } from "../filling-context";
import { EditableCell } from "./editable-cell";
import { FixedTableLayout } from "./fixed-table-layout";
import { TableFrame } from "./table-frame";
import { pasteNotice } from "./table-notice";
import { useTableKeys } from "./use-table-keys";

/** A fixed table that is being filled. */
export function FixedTableEditor({ form, table }: { form: string; table: FixedTable }) {
  const { draft, codeLists } = useFilling();
  const [notice, setNotice] = useState("");
  const grid = useMemo(() => fixedGrid(form, table), [form, table]);
  const onPaste = useCallback(
    (place: Place, block: string[][]) => {
      const paste = pasteIntoFixed(grid, place, block, codeLists);
      draft.edit(paste.changes, { focus: grid.cell(place.row, place.column)?.address.key });
      setNotice(pasteNotice(paste));
    },
    [draft, grid, codeLists],
  );
  const keys = useTableKeys({ form, grid, onPaste });
  return (
    <TableFrame title={table.title} notice={notice} keys={keys}>
      <FixedTableLayout
        form={form}
        table={table}
        isEditable
        renderCell={({ row, column, labelledBy }) => {
          const cell = grid.cell(row, column);
          return (
            cell && (
              <EditableCell
                key={cell.address.key}
                cell={cell}
                column={column}
                labelledBy={labelledBy}
              />
            )
          );
        }}
      />
    </TableFrame>
  );
}
