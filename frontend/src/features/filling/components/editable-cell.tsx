import { memo } from "react";
import { isReadonly } from "@/engine/form-definition";
import { elementId } from "../draft/cell-address";
import type { GridCell } from "../draft/table-grid";
import { useCellMark, useCellText, useFilling } from "../filling-context";
import classes from "./cell.module.css";
import { CellInput } from "./cell-input";
import { MarkIcon, messagesId } from "./cell-mark";
import { ValueText } from "./value-text";

interface EditableCellProps {
  readonly cell: GridCell;
  readonly column: number;
  /** The ids of the titles that name the cell. */
  readonly labelledBy: string;
}

/** A cell of a table that is being filled; what the system fills is only shown. */
export const EditableCell = memo(function EditableCell(props: EditableCellProps) {
  return isReadonly(props.cell.properties) ? <SystemCell {...props} /> : <FillCell {...props} />;
});

function FillCell({ cell, column, labelledBy }: EditableCellProps) {
  const { key } = cell.address;
  const mark = useCellMark(key);
  const { required } = cell.properties;
  const isMarked = mark !== undefined && mark.level !== "MISSING";
  return (
    <td
      className={`${classes.cell} ${classes.filled} ${required ? classes.required : ""}`}
      data-column={column}
      data-mark={mark?.level}
    >
      <CellInput
        cell={cell}
        id={elementId(key)}
        placeholder=" "
        autoComplete="off"
        spellCheck={false}
        aria-labelledby={labelledBy}
        aria-required={required}
        aria-invalid={mark?.level === "ERROR" || undefined}
        aria-describedby={isMarked ? messagesId(key) : undefined}
      />
      <MarkIcon mark={mark} id={messagesId(key)} />
    </td>
  );
}

function SystemCell({ cell: { address, properties }, column }: EditableCellProps) {
  const { codeLists } = useFilling();
  const text = useCellText(address);
  const mark = useCellMark(address.key);
  const kind = properties.computed === undefined ? classes.prefilled : classes.computed;
  return (
    <td
      id={elementId(address.key)}
      tabIndex={-1}
      className={`${classes.cell} ${kind}`}
      data-column={column}
      data-mark={mark?.level}
    >
      <ValueText text={text} properties={properties} codeLists={codeLists} />
      <MarkIcon mark={mark} id={messagesId(address.key)} />
    </td>
  );
}
