import { memo, useMemo } from "react";
import type { LeafColumn } from "@/engine/form-definition";
import { rowAddress } from "../draft/cell-address";
import { EditableCell } from "./editable-cell";
import classes from "./grid.module.css";

interface FloatingRowEditorProps {
  readonly reference: string;
  readonly columns: readonly LeafColumn[];
  readonly rowId: number;
  readonly index: number;
  readonly isCurrent: boolean;
}

/** A row of a floating table that is being filled. */
export const FloatingRowEditor = memo(function FloatingRowEditor(props: FloatingRowEditorProps) {
  const { reference, columns, rowId, index, isCurrent } = props;
  const cells = useMemo(
    () =>
      columns.map((properties) => ({
        properties,
        address: rowAddress(reference, properties.column, rowId),
      })),
    [reference, columns, rowId],
  );
  const titleId = `${reference}#${rowId}`;
  return (
    <tr data-row={index}>
      <th
        scope="row"
        id={titleId}
        className={`${classes.rowNumber} ${classes.first}`}
        data-current={isCurrent || undefined}
      >
        {index + 1}
      </th>
      {cells.map((cell, column) => (
        <EditableCell
          key={cell.address.key}
          cell={cell}
          column={column}
          labelledBy={`${reference}.${cell.properties.column} ${titleId}`}
        />
      ))}
    </tr>
  );
});
