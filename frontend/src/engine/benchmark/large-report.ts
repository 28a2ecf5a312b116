import { type CompiledScheme, compileScheme } from "../compiled-scheme";
import type { FormDefinition } from "../form-definition";
import type { Check, Node, Tolerance } from "../program";
import type { SubmissionData } from "../submission-data";
import { call, cell, number, previous, text } from "../testing/tree";

/** A report of 500 cells in five forms, 20 of them computed, and 200 checks over them. */
export const CELLS = 500;
export const CHECKS = 200;
const FORMS = 5;
const ROWS = CELLS / FORMS;
const COMPUTED = 20;

const title = { zh: "标题", en: "Title" };
const forms = Array.from({ length: FORMS }, (_, index) => `F${index}`);

/** The cell at that place, counted through all forms and round again. */
function reference(index: number): string {
  const place = index % CELLS;
  return `F${Math.floor(place / ROWS)}.r${place % ROWS}`;
}

const at = (index: number): Node => cell(reference(index));

function definition(form: string): FormDefinition {
  const rows = Array.from({ length: ROWS }, (_, row) => ({
    row: `r${row}`,
    title,
    type: "decimal" as const,
    scale: 2,
    required: true,
    min: "0",
    ...(isComputed(row) ? { computed: "…" } : {}),
  }));
  const columns = [{ column: "current", title }];
  return {
    form,
    title,
    kind: "UNIT",
    tables: [{ table: "main", kind: "FIXED", columns, defaultColumn: "current", rows }],
  };
}

/** The last rows of every form are totals. */
function isComputed(row: number): boolean {
  return row >= ROWS - COMPUTED / FORMS;
}

/** By turns what schemes ask for: sums, limits, ratios, products, conditions, changes. */
function formula(index: number): Node {
  const first = index * 7;
  switch (index % 8) {
    case 0:
      return call("=", call("+", at(first), at(first + 1)), at(first + 2));
    case 1:
      return call("<=", at(first), at(first + 1));
    case 2:
      return call("<=", call("/", at(first), at(first + 1)), number("1.5"));
    case 3:
      return call("=", call("*", at(first), at(first + 1)), at(first + 2));
    case 4:
      return call("IF", call(">", at(first), number("0")), call(">", at(first + 1), number("0")));
    case 5:
      return call("<=", call("ABS", growth(first)), number("0.3"));
    case 6:
      return call("AND", call(">=", at(first), number("0.5")), call("<", at(first), at(first + 3)));
    default:
      return call(
        "=",
        call("SUM", ...Array.from({ length: 8 }, (_, k) => at(first + k))),
        at(first + 9),
      );
  }
}

function growth(index: number): Node {
  return call("-", call("/", at(index), previous(at(index))), number("1"));
}

function check(index: number): Check {
  const tolerance: Tolerance | null =
    index % 8 === 0 || index % 8 === 3 ? { value: "0.01", relative: true } : null;
  const message = ["左 ", { kind: "slot", name: "left" }] as const;
  return {
    id: `C${index}`,
    kind: "INTER_FORM",
    level: "MANDATORY",
    form: "F0",
    title,
    forms,
    when:
      index % 10 === 9
        ? call("=", { kind: "register", attribute: "type", type: "text" }, text("T"))
        : null,
    formula: formula(index),
    tolerance,
    message: { zh: message, en: message },
  };
}

/** The scheme, ready to run. */
export function largeScheme(): CompiledScheme {
  const computed = forms.flatMap((form) =>
    Array.from({ length: ROWS }, (_, row) => row)
      .filter(isComputed)
      .map((row) => ({
        form,
        table: "main",
        cell: `r${row}`,
        scale: 2,
        expression: call(
          "SUM",
          ...Array.from({ length: 10 }, (_, k) => cell(`${form}.r${((row % 4) * 20 + k) % 80}`)),
        ),
      })),
  );
  const checks = Array.from({ length: CHECKS }, (_, index) => check(index));
  return compileScheme({ checks, computed }, forms.map(definition), {
    key: "T",
    code: "1",
    title,
    forms,
  });
}

/** A report with every cell filled; another `seed` fills other numbers in. */
export function largeReport(seed: number): SubmissionData {
  const contents = forms.map((form, f) => {
    const cells = Array.from({ length: ROWS }, (_, row) => [
      `r${row}`,
      amount(f * ROWS + row, seed),
    ]);
    return [form, { cells: Object.fromEntries(cells), rows: {} }] as const;
  });
  return { period: "2025", unit: { type: "T" }, forms: Object.fromEntries(contents) };
}

/** A number with two decimals, by place and seed. */
export function amount(index: number, seed: number): string {
  return (((index * 7919 + seed * 104729) % 90_000) / 100 + 1).toFixed(2);
}

/** A cell that people fill, by turns. */
export function entered(turn: number): string {
  return reference(Math.floor(turn / 80) * ROWS + (turn % 80));
}
