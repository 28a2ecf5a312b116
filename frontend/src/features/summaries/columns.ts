import type { ColumnDefinition, FormDefinition } from "@/api/types";

/** The columns of a summary form that hold something, without the headers above them. */
export function leavesOf({ tables }: FormDefinition): ColumnDefinition[] {
  return tables.flatMap(({ columns }) => columns.flatMap(leaves));
}

function leaves(column: ColumnDefinition): ColumnDefinition[] {
  const { columns = [] } = column;
  return columns.length === 0 ? [column] : columns.flatMap(leaves);
}
