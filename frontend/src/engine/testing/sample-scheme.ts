import { compileScheme } from "../compiled-scheme";
import type { FormDefinition } from "../form-definition";
import { LiveEvaluation } from "../live-evaluation";
import type { Check, Node, Program } from "../program";
import type { FormData } from "../submission-data";
import { call, cell, column, number, rowCell } from "./tree";

const title = { zh: "标题", en: "Title" };

/** Stock with a computed total and a limit, and a list of deliveries with computed weights. */
export const STOCK: FormDefinition = {
  form: "STOCK",
  title,
  kind: "UNIT",
  tables: [
    {
      table: "main",
      kind: "FIXED",
      columns: [
        { column: "current", title },
        { column: "previous", title, prefill: "PREV(current)", readonly: true },
      ],
      defaultColumn: "current",
      rows: [
        { row: "opening", title, type: "decimal", scale: 2, required: true, min: "0" },
        { row: "received", title, type: "decimal", scale: 3, computed: "…" },
        { row: "total", title, type: "decimal", scale: 1, computed: "…", grey: ["previous"] },
        { row: "limit", title, type: "integer" },
      ],
    },
  ],
};

export const DELIVERIES: FormDefinition = {
  form: "DELIVERIES",
  title,
  kind: "UNIT",
  tables: [
    {
      table: "rows",
      kind: "FLOATING",
      minRows: 1,
      maxRows: 3,
      unique: ["number"],
      columns: [
        { column: "number", title, type: "text", required: true, maxLength: 4 },
        { column: "count", title, type: "decimal", scale: 2 },
        { column: "weight", title, type: "decimal", scale: 3, computed: "count * 2" },
      ],
    },
  ],
};

const weights = column("DELIVERIES.rows.weight");

function check(id: string, formula: Node, rest: Partial<Check> = {}): Check {
  const message = [id, " ", { kind: "slot", name: "difference" }] as const;
  return {
    id,
    kind: "INTRA_FORM",
    level: "MANDATORY",
    form: "STOCK",
    title,
    forms: ["STOCK"],
    formula,
    message: { zh: message, en: message },
    ...rest,
  };
}

export const PROGRAM: Program = {
  computed: [
    {
      form: "DELIVERIES",
      table: "rows",
      column: "weight",
      scale: 3,
      expression: call("*", rowCell("DELIVERIES.rows.count"), number("2")),
    },
    { form: "STOCK", table: "main", cell: "received", scale: 3, expression: call("SUM", weights) },
    {
      form: "STOCK",
      table: "main",
      cell: "total",
      scale: 1,
      expression: call("+", cell("STOCK.opening"), cell("STOCK.received")),
    },
  ],
  checks: [
    check("LIMIT", call("<=", cell("STOCK.total"), cell("STOCK.limit"))),
    check("HEAVY", call("<", rowCell("DELIVERIES.rows.weight"), number("100")), {
      forEach: { form: "DELIVERIES", table: "rows" },
      forms: ["DELIVERIES"],
      level: "VERIFICATION",
    }),
    check("FILED", call("FILLED", { kind: "form", form: "DELIVERIES" })),
    check("FOREIGN", call("=", cell("OTHER.x"), number("1")), { forms: ["OTHER"] }),
  ],
};

const UNIT_TYPE = { key: "T", code: "1", title, forms: ["STOCK", "DELIVERIES"] };

/** A live evaluation of the sample scheme. */
export function sampleEvaluation(
  forms: Readonly<Record<string, Partial<FormData>>>,
  optional: readonly string[] = [],
): LiveEvaluation {
  const scheme = compileScheme(PROGRAM, [STOCK, DELIVERIES], { ...UNIT_TYPE, optional });
  const filled = Object.entries(forms).map(([form, data]) => [
    form,
    { cells: data.cells ?? {}, rows: data.rows ?? {} },
  ]);
  const data = { period: "2025", unit: {}, forms: Object.fromEntries(filled) };
  return new LiveEvaluation(scheme, data, {}, new Map());
}
