import {
  type FixedTable,
  type FloatingTable,
  type FormDefinition,
  fixedCellKey,
  leafColumns,
} from "./form-definition";
import type { LocalizedText } from "./localized-text";

/** How people call a cell: form code, official number, title. */
export interface CellTitle {
  readonly formCode: string;
  readonly number: string | undefined;
  readonly title: LocalizedText;
  /** The column, where a row has several cells. */
  readonly column: LocalizedText | undefined;
  readonly unit: LocalizedText | undefined;
  readonly explanation: LocalizedText | undefined;
}

/** The titles of all cells and columns by reference. */
export type CellTitles = ReadonlyMap<string, CellTitle>;

export function cellTitles(forms: readonly FormDefinition[]): CellTitles {
  const titles = new Map<string, CellTitle>();
  for (const { form, formCode = form, tables } of forms) {
    for (const table of tables) {
      const entries = table.kind === "FIXED" ? fixedTitles(table) : floatingTitles(table);
      for (const [key, title] of entries) {
        titles.set(`${form}.${key}`, { formCode, ...title });
      }
    }
  }
  return titles;
}

type Entry = [key: string, title: Omit<CellTitle, "formCode">];

function fixedTitles(table: FixedTable): Entry[] {
  const columns = leafColumns(table.columns);
  return table.rows.flatMap(({ row, number, title, unit, explanation }) =>
    columns.map((column): Entry => {
      const isDefault = column.column === table.defaultColumn;
      return [
        fixedCellKey(table, row, column.column),
        {
          number,
          title,
          column: isDefault ? undefined : column.title,
          unit: unit ?? column.unit,
          explanation: explanation ?? column.explanation,
        },
      ];
    }),
  );
}

function floatingTitles({ table, columns }: FloatingTable): Entry[] {
  return leafColumns(columns).map(({ column, number, title, unit, explanation }) => [
    `${table}.${column}`,
    { number, title, column: undefined, unit, explanation },
  ]);
}
