import { CodeList } from "../code-list";
import { compileNode } from "../compile-node";
import type { FormDefinition } from "../form-definition";
import { Layout } from "../layout";
import type { CallNode, Node, ValueType } from "../program";
import type { Scope } from "../scope";
import { SubmissionCells } from "../submission-cells";
import type { FormData } from "../submission-data";
import { type Value, writeText } from "../value";

/** Short ways to write expression trees in tests. */
export const number = (value: string): Node => ({ kind: "number", value });
export const text = (value: string): Node => ({ kind: "text", value });
export const boolean = (value: boolean): Node => ({ kind: "boolean", value });

export function cell(reference: string, type: ValueType = "number"): Node {
  const [form = "", ...key] = reference.split(".");
  return { kind: "cell", form, cell: key.join("."), type };
}

export function column(reference: string, type: ValueType = "number"): Node {
  const [form = "", table = "", name = ""] = reference.split(".");
  return { kind: "column", form, table, column: name, type };
}

export function rowCell(reference: string, type: ValueType = "number"): Node {
  const [form = "", table = "", name = ""] = reference.split(".");
  return { kind: "rowCell", form, table, column: name, type };
}

export function call(name: string, ...args: Node[]): CallNode {
  return { kind: "call", function: name, arguments: args, type: "number" };
}

export function previous(argument: Node): Node {
  return { kind: "previous", steps: 1, argument, type: "number" };
}

const title = { zh: "标题", en: "title" };

/** A form with three numbers, a text, a date and a floating table of codes and amounts. */
export const SAMPLE_FORM: FormDefinition = {
  form: "F",
  title,
  kind: "UNIT",
  tables: [
    {
      table: "main",
      kind: "FIXED",
      columns: [{ column: "current", title }],
      defaultColumn: "current",
      rows: [
        { row: "a", title, type: "decimal", scale: 2 },
        { row: "b", title, type: "decimal", scale: 2 },
        { row: "c", title, type: "integer" },
        { row: "t", title, type: "text" },
        { row: "d", title, type: "date" },
      ],
    },
    {
      table: "rows",
      kind: "FLOATING",
      columns: [
        { column: "code", title, type: "text" },
        { column: "amount", title, type: "decimal", scale: 3 },
        { column: "price", title, type: "decimal", scale: 3 },
      ],
    },
  ],
};

const CODES = new CodeList({ zh: "代码表", en: "List" }, [
  { code: "1", zh: "一", en: "one", attributes: { colour: "red" } },
  { code: "11", parent: "1", zh: "一一", en: "one one" },
]);

/** A scope over one filled sample form, and one of the period before if it is given. */
export function scopeOf(now: Partial<FormData>, before?: Partial<FormData>, row = -1): Scope {
  const layout = new Layout([SAMPLE_FORM]);
  const dataOf = ({ cells = {}, rows = {} }: Partial<FormData>) => ({
    period: "2025Q3",
    unit: { type: "PVC" },
    forms: { F: { cells, rows } },
  });
  const current = new SubmissionCells(layout, dataOf(now), { previous: before && dataOf(before) });
  return { here: current, current, row, codeLists: new Map([["codes", CODES]]) };
}

/** A value as tests read it: its text, `blank` or `undefined`. */
export function shown(value: Value): string {
  if (Array.isArray(value)) {
    return value.map(shown).join(",");
  }
  if (value === undefined || value === null) {
    return value === null ? "blank" : "undefined";
  }
  return writeText(value as string);
}

export function evaluated(node: Node, scope: Scope): string {
  return shown(compileNode(node)(scope));
}
