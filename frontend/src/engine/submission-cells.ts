import { type FloatingRow, floatingRow } from "./floating-row";
import type { Layout } from "./layout";
import type { CellReader } from "./scope";
import {
  EMPTY_FORM,
  type FormData,
  type RelatedSubmissions,
  type RowData,
  type SubmissionData,
} from "./submission-data";
import { BLANK, readText, type Scalar, textOrBlank, type Vector } from "./value";

interface FormContents {
  readonly cells: Map<string, string>;
  readonly tables: Map<string, readonly FloatingRow[]>;
}

const NO_ROWS: readonly FloatingRow[] = [];

/** The cells of one submission as texts, and as values once a formula asked for them. */
export class SubmissionCells implements CellReader {
  readonly period: string;
  readonly #layout: Layout;
  readonly #unit: Readonly<Record<string, string>>;
  readonly #previous: CellReader | undefined;
  readonly #finer: readonly CellReader[] | undefined;
  readonly #forms = new Map<string, FormContents>();
  readonly #values = new Map<string, Scalar>();
  readonly #columns = new Map<string, Vector>();

  constructor(layout: Layout, data: SubmissionData, related: RelatedSubmissions = {}) {
    const { previous, finer } = related;
    this.#layout = layout;
    this.period = data.period;
    this.#unit = data.unit;
    this.#previous = previous && new SubmissionCells(layout, previous);
    this.#finer = finer?.map((one) => new SubmissionCells(layout, one));
    for (const [form, { cells, rows }] of Object.entries(data.forms)) {
      this.#forms.set(form, {
        cells: new Map(Object.entries(cells)),
        tables: new Map(
          Object.entries(rows).map(([table, texts]) => [table, texts.map(floatingRow)]),
        ),
      });
    }
  }

  text(reference: string): string {
    const [form, cell] = split(reference);
    return this.#forms.get(form)?.cells.get(cell) ?? "";
  }

  setText(reference: string, text: string): void {
    const [form, cell] = split(reference);
    const { cells } = this.#contents(form);
    if (text === "") {
      cells.delete(cell);
    } else {
      cells.set(cell, text);
    }
    this.#values.delete(reference);
  }

  rows(tableReference: string): readonly FloatingRow[] {
    const [form, table] = split(tableReference);
    return this.#forms.get(form)?.tables.get(table) ?? NO_ROWS;
  }

  setRows(tableReference: string, rows: readonly FloatingRow[]): void {
    const [form, table] = split(tableReference);
    this.#contents(form).tables.set(table, rows);
    for (const column of this.#columns.keys()) {
      if (column.startsWith(`${tableReference}.`)) {
        this.#columns.delete(column);
      }
    }
  }

  setRowText(tableReference: string, index: number, column: string, text: string): void {
    const [form, table] = split(tableReference);
    const rows = this.rows(tableReference).map((row, at) =>
      at === index ? { ...row, texts: { ...row.texts, [column]: text } } : row,
    );
    this.#contents(form).tables.set(table, rows);
    this.#columns.delete(`${tableReference}.${column}`);
  }

  cell(reference: string): Scalar {
    let value = this.#values.get(reference);
    if (value === undefined && !this.#values.has(reference)) {
      value = this.#read(reference, this.text(reference));
      this.#values.set(reference, value);
    }
    return value;
  }

  column(reference: string): Vector {
    let values = this.#columns.get(reference);
    if (values === undefined) {
      const at = reference.lastIndexOf(".");
      const column = reference.slice(at + 1);
      values = this.rows(reference.slice(0, at)).map(({ texts }) =>
        this.#read(reference, texts[column] ?? ""),
      );
      this.#columns.set(reference, values);
    }
    return values;
  }

  register(attribute: string): Scalar {
    return textOrBlank(this.#unit[attribute] ?? "");
  }

  isFilled(form: string): boolean {
    const { cells, columns } = this.#layout.filledByHand(form);
    return (
      cells.some((reference) => this.cell(reference) !== BLANK) ||
      columns.some((reference) => this.column(reference).some((value) => value !== BLANK))
    );
  }

  previous(): CellReader | undefined {
    return this.#previous;
  }

  finerPeriods(): readonly CellReader[] | undefined {
    return this.#finer;
  }

  /** The forms that hold any text. */
  formsWithText(): string[] {
    return [...this.#forms]
      .filter(
        ([, { cells, tables }]) =>
          hasText(cells.values()) || [...tables.values()].some(hasTextInRows),
      )
      .map(([form]) => form);
  }

  /** The form's document, without blanks. */
  formData(form: string): FormData {
    const contents = this.#forms.get(form);
    if (contents === undefined) {
      return EMPTY_FORM;
    }
    const tables = [...contents.tables].map(([table, rows]) => [
      table,
      rows.map(({ texts }) => withoutBlanks(Object.entries(texts))),
    ]);
    return {
      cells: withoutBlanks(contents.cells),
      rows: Object.fromEntries(tables),
    };
  }

  /** A text as a value of its cell's type; what the forms do not know is left aside. */
  #read(reference: string, text: string): Scalar {
    const type = this.#layout.typeOf(reference);
    return type === undefined ? BLANK : readText(text, type);
  }

  #contents(form: string): FormContents {
    const contents = this.#forms.get(form) ?? { cells: new Map(), tables: new Map() };
    this.#forms.set(form, contents);
    return contents;
  }
}

function withoutBlanks(texts: Iterable<readonly [string, string]>): RowData {
  return Object.fromEntries([...texts].filter(([, text]) => text !== ""));
}

function hasText(texts: Iterable<string>): boolean {
  for (const text of texts) {
    if (text !== "") {
      return true;
    }
  }
  return false;
}

function hasTextInRows(rows: readonly FloatingRow[]): boolean {
  return rows.some(({ texts }) => hasText(Object.values(texts)));
}

/** Splits `HG102.loaded.previous` into the form and the key inside it. */
function split(reference: string): [form: string, key: string] {
  const at = reference.indexOf(".");
  return [reference.slice(0, at), reference.slice(at + 1)];
}
