import {
  type CellProperties,
  type CellType,
  type FormDefinition,
  fixedCellKey,
  fixedCellProperties,
  isFilledByHand,
  leafColumns,
  type TableDefinition,
} from "./form-definition";

/** The fixed cells and the columns of floating tables that a person fills. */
interface FilledByHand {
  readonly cells: string[];
  readonly columns: string[];
}

/** The cells and columns of a set of forms by reference: `HG102.loaded`, `HG104.rows.code`. */
export class Layout {
  readonly #cells = new Map<string, CellProperties>();
  readonly #filledByHand = new Map<string, FilledByHand>();

  constructor(forms: readonly FormDefinition[]) {
    for (const { form, tables } of forms) {
      this.#filledByHand.set(form, { cells: [], columns: [] });
      for (const table of tables) {
        this.#addTable(form, table);
      }
    }
  }

  properties(reference: string): CellProperties | undefined {
    return this.#cells.get(reference);
  }

  typeOf(reference: string): CellType | undefined {
    return this.#cells.get(reference)?.type;
  }

  /** What a person fills in a form; only that makes the form count as filled. */
  filledByHand(form: string): FilledByHand {
    return this.#filledByHand.get(form) ?? { cells: [], columns: [] };
  }

  #addTable(form: string, table: TableDefinition): void {
    if (table.kind === "FLOATING") {
      for (const column of leafColumns(table.columns)) {
        const reference = `${form}.${table.table}.${column.column}`;
        this.#add(reference, column, this.filledByHand(form).columns);
      }
      return;
    }
    for (const row of table.rows) {
      for (const column of leafColumns(table.columns)) {
        const properties = fixedCellProperties(table, row, column);
        if (properties !== undefined) {
          const reference = `${form}.${fixedCellKey(table, row.row, column.column)}`;
          this.#add(reference, properties, this.filledByHand(form).cells);
        }
      }
    }
  }

  #add(reference: string, properties: CellProperties, filledByHand: string[]): void {
    this.#cells.set(reference, properties);
    if (isFilledByHand(properties)) {
      filledByHand.push(reference);
    }
  }
}
