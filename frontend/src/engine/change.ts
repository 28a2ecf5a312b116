import type { FloatingRow } from "./floating-row";

/** What a person did to the cells. */
export type Change = CellChange | RowCellChange | RowsChange;

export interface CellChange {
  readonly kind: "CELL";
  readonly reference: string;
  readonly text: string;
}

export interface RowCellChange {
  readonly kind: "ROW_CELL";
  readonly table: string;
  readonly row: number;
  readonly column: string;
  readonly text: string;
}

/** Rows were added, taken out or moved. */
export interface RowsChange {
  readonly kind: "ROWS";
  readonly table: string;
  readonly rows: readonly FloatingRow[];
}
