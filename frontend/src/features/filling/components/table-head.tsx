import type { ReactNode } from "react";
import { type ColumnDefinition, leafColumns } from "@/engine/form-definition";
import { useLocalized } from "@/locales/use-localized";
import { ExplanationButton } from "./explanation-button";
import classes from "./grid.module.css";
import { headerRows } from "./header-rows";

/** A column before the ones that hold cells: title, unit, code, row number. */
export interface StubColumn {
  readonly title: string;
  readonly letter: string;
  /** Whether a narrow screen leaves it out. */
  readonly isWide?: boolean;
}

interface TableHeadProps {
  readonly stubs: readonly StubColumn[];
  readonly columns: readonly ColumnDefinition[];
  /** The prefix of the header cells' ids. */
  readonly id: string;
  readonly showUnits: boolean;
  readonly isEditable: boolean;
  readonly columnMark?: (column: string) => ReactNode;
}

/** The header of a table with titles over several columns and the official column numbers. */
export function TableHead({
  stubs,
  columns,
  id,
  showUnits,
  isEditable,
  columnMark,
}: TableHeadProps) {
  const localized = useLocalized();
  const rows = headerRows(columns);
  const leaves = leafColumns(columns);
  return (
    <thead>
      {rows.map((cells, level) => (
        <tr key={cells[0]?.column.column ?? cells[0]?.column.title.zh}>
          {level === 0 &&
            stubs.map((stub) => (
              <th
                key={stub.letter}
                rowSpan={rows.length}
                scope="col"
                className={`${classes.stub} ${placeClass(stub)}`}
              >
                {stub.title}
              </th>
            ))}
          {cells.map(({ column, columnSpan, rowSpan, isLeaf }) => (
            <th
              key={column.column ?? column.title.zh}
              id={isLeaf ? `${id}.${column.column}` : undefined}
              colSpan={columnSpan}
              rowSpan={rowSpan}
              scope={isLeaf ? "col" : "colgroup"}
              data-type={column.type}
              className={isLeaf ? classes.leaf : undefined}
            >
              {localized(column.title)}
              {isLeaf && showUnits && column.unit !== undefined && (
                <span className={classes.unit}>({localized(column.unit)})</span>
              )}
              <ExplanationButton of={column} isSkipped={isEditable} />
              {isLeaf && columnMark?.(column.column ?? "")}
            </th>
          ))}
        </tr>
      ))}
      <tr className={classes.numbers}>
        {stubs.map((stub) => (
          <td key={stub.letter} className={placeClass(stub)}>
            {stub.letter}
          </td>
        ))}
        {leaves.map(({ column, number }) => (
          <td key={column}>{number}</td>
        ))}
      </tr>
    </thead>
  );
}

/** The first column stays in view while the others scroll. */
function placeClass({ isWide }: StubColumn): string {
  return (isWide ? classes.wide : classes.first) ?? "";
}
