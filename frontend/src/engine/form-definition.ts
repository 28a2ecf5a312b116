import type { LocalizedText } from "./localized-text";

export type CellType = "decimal" | "integer" | "text" | "date" | "boolean" | "code";

/** What a cell may hold and where its value comes from. */
export interface CellProperties {
  readonly type?: CellType;
  readonly scale?: number;
  readonly maxLength?: number;
  readonly pattern?: string;
  readonly codeList?: string;
  readonly unit?: LocalizedText;
  readonly required?: boolean;
  readonly min?: string;
  readonly max?: string;
  readonly computed?: string;
  readonly prefill?: string;
  readonly readonly?: boolean;
  readonly explanation?: LocalizedText;
}

/** A column (宾栏), or a common header over further columns. */
export interface ColumnDefinition extends CellProperties {
  readonly column?: string;
  readonly number?: string;
  readonly title: LocalizedText;
  readonly columns?: readonly ColumnDefinition[];
}

/** A column that holds cells. */
export interface LeafColumn extends ColumnDefinition {
  readonly column: string;
}

/** A row of a fixed table (主栏). */
export interface RowDefinition extends CellProperties {
  readonly row: string;
  readonly number?: string;
  readonly title: LocalizedText;
  readonly level?: number;
  readonly grey?: readonly string[];
}

export interface FixedTable {
  readonly table: string;
  readonly kind: "FIXED";
  readonly title?: LocalizedText;
  readonly columns: readonly ColumnDefinition[];
  readonly defaultColumn: string;
  readonly rows: readonly RowDefinition[];
}

export interface FloatingTable {
  readonly table: string;
  readonly kind: "FLOATING";
  readonly title?: LocalizedText;
  readonly columns: readonly ColumnDefinition[];
  readonly minRows?: number;
  readonly maxRows?: number;
  readonly unique?: readonly string[];
}

/** A table of a form. */
export type TableDefinition = FixedTable | FloatingTable;

/** A form (报表) of a scheme. */
export interface FormDefinition {
  readonly form: string;
  readonly formCode?: string;
  readonly title: LocalizedText;
  readonly kind: "UNIT" | "SUMMARY" | "FOOT";
  readonly frequency?: string;
  readonly notes?: LocalizedText;
  readonly tables: readonly TableDefinition[];
}

/** A kind of unit and the forms it files, in order. */
export interface UnitTypeDefinition {
  readonly key: string;
  readonly code: string;
  readonly title: LocalizedText;
  readonly forms: readonly string[];
  readonly optional?: readonly string[];
}

/** The columns that hold cells, from left to right. */
export function leafColumns(columns: readonly ColumnDefinition[]): LeafColumn[] {
  return columns.flatMap((column) => {
    if (column.columns !== undefined && column.columns.length > 0) {
      return leafColumns(column.columns);
    }
    return column.column === undefined ? [] : [{ ...column, column: column.column }];
  });
}

/** The key of a fixed cell in its form: `row` in the default column, else `row.column`. */
export function fixedCellKey(table: FixedTable, row: string, column: string): string {
  return column === table.defaultColumn ? row : `${row}.${column}`;
}

/**
 * The properties of a fixed cell; undefined where it is greyed out. The row wins over the column;
 * the row's formulas hold for the default column alone.
 */
export function fixedCellProperties(
  table: FixedTable,
  row: RowDefinition,
  column: LeafColumn,
): CellProperties | undefined {
  if (row.grey?.includes(column.column)) {
    return undefined;
  }
  const ofRow = column.column === table.defaultColumn ? row : withoutFormulas(row);
  return { ...column, ...ofRow };
}

/** Whether a person fills the cell; what is prefilled for reading does not count. */
export function isFilledByHand({ computed, prefill, readonly }: CellProperties): boolean {
  return computed === undefined && !(prefill !== undefined && readonly === true);
}

/** Whether the clerk may not change the cell. */
export function isReadonly({ computed, readonly }: CellProperties): boolean {
  return computed !== undefined || readonly === true;
}

function withoutFormulas(row: RowDefinition): RowDefinition {
  const { computed: _computed, prefill: _prefill, readonly: _readonly, ...rest } = row;
  return rest;
}
