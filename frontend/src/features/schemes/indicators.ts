import type { ColumnDefinition, RowDefinition, TableDefinition } from "@/api/types";

/** A line of a table's description: a row of a fixed table or a column of a floating one. */
export interface Indicator {
  key: string;
  cell: RowDefinition | ColumnDefinition;
  level: number;
}

type LeafColumn = ColumnDefinition & { column: string };

/** The indicators (指标) of a table, in the order of the printed form. */
export function indicatorsOf(table: TableDefinition): Indicator[] {
  if (table.kind === "FIXED") {
    return (table.rows ?? []).map((row) => ({ key: row.row, cell: row, level: row.level }));
  }
  return leaves(table.columns).map((column) => ({ key: column.column, cell: column, level: 0 }));
}

/** The columns that hold cells, below all headers that span several. */
export function leaves(columns: ColumnDefinition[]): LeafColumn[] {
  return columns.flatMap((column) => (isLeaf(column) ? [column] : leaves(column.columns ?? [])));
}

function isLeaf(column: ColumnDefinition): column is LeafColumn {
  return column.column !== undefined;
}
