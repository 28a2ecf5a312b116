import type { ColumnDefinition } from "@/engine/form-definition";

/** A cell of a table's header with the columns and header rows it spans. */
export interface HeaderCell {
  readonly column: ColumnDefinition;
  readonly columnSpan: number;
  readonly rowSpan: number;
  /** Whether it stands directly over a column of cells. */
  readonly isLeaf: boolean;
}

/** The rows of a table's header, from the outer titles down. */
export function headerRows(columns: readonly ColumnDefinition[]): HeaderCell[][] {
  const depth = Math.max(1, ...columns.map(depthOf));
  const rows: HeaderCell[][] = Array.from({ length: depth }, () => []);
  place(columns, 0, depth, rows);
  return rows;
}

function place(
  columns: readonly ColumnDefinition[],
  level: number,
  depth: number,
  rows: HeaderCell[][],
): void {
  for (const column of columns) {
    const inner = column.columns ?? [];
    const isLeaf = inner.length === 0;
    rows[level]?.push({
      column,
      columnSpan: isLeaf ? 1 : inner.map(widthOf).reduce((sum, width) => sum + width),
      rowSpan: isLeaf ? depth - level : 1,
      isLeaf,
    });
    place(inner, level + 1, depth, rows);
  }
}

function depthOf({ columns = [] }: ColumnDefinition): number {
  return columns.length === 0 ? 1 : 1 + Math.max(...columns.map(depthOf));
}

function widthOf({ columns = [] }: ColumnDefinition): number {
  return columns.length === 0 ? 1 : columns.map(widthOf).reduce((sum, width) => sum + width);
}
