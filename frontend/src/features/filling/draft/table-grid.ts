import {
  type CellProperties,
  type FixedTable,
  type FloatingTable,
  fixedCellKey,
  fixedCellProperties,
  isReadonly,
  leafColumns,
} from "@/engine/form-definition";
import { type CellAddress, fixedAddress, rowAddress } from "./cell-address";
import type { Draft } from "./draft";

/** A cell of a table with what it may hold. */
export interface GridCell {
  readonly address: CellAddress;
  readonly properties: CellProperties;
}

/** The cells of a table by place, as arrows and pasted blocks go over them. */
export interface TableGrid {
  readonly columnCount: number;
  rowCount(): number;
  /** The cell at the place; undefined where it is greyed out or outside. */
  cell(row: number, column: number): GridCell | undefined;
}

export function fixedGrid(form: string, table: FixedTable): TableGrid {
  const columns = leafColumns(table.columns);
  const cells = table.rows.map((row) =>
    columns.map((column): GridCell | undefined => {
      const properties = fixedCellProperties(table, row, column);
      const key = fixedCellKey(table, row.row, column.column);
      return properties && { address: fixedAddress(`${form}.${key}`), properties };
    }),
  );
  return {
    columnCount: columns.length,
    rowCount: () => cells.length,
    cell: (row, column) => cells[row]?.[column],
  };
}

export function floatingGrid(form: string, table: FloatingTable, draft: Draft): TableGrid {
  const columns = leafColumns(table.columns);
  const reference = `${form}.${table.table}`;
  return {
    columnCount: columns.length,
    rowCount: () => draft.rows(reference).length,
    cell: (row, column) => {
      const properties = columns[column];
      const found = draft.rows(reference)[row];
      return properties && found
        ? { address: rowAddress(reference, properties.column, found.id), properties }
        : undefined;
    },
  };
}

/** Where arrows go from a place: the next cell in the direction that can be filled. */
export function nextCell(
  grid: TableGrid,
  place: { readonly row: number; readonly column: number },
  step: { readonly rows: number; readonly columns: number },
): GridCell | undefined {
  let row = place.row + step.rows;
  let column = place.column + step.columns;
  while (row >= 0 && row < grid.rowCount() && column >= 0 && column < grid.columnCount) {
    const cell = grid.cell(row, column);
    if (cell !== undefined && !isReadonly(cell.properties)) {
      return cell;
    }
    row += step.rows;
    column += step.columns;
  }
  return undefined;
}
