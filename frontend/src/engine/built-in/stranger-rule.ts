import type { CellReference, Finding } from "../finding";
import type { FormDefinition } from "../form-definition";
import type { Layout } from "../layout";
import type { Rule } from "../rule";
import type { SubmissionCells } from "../submission-cells";
import { builtInFinding } from "./built-in-finding";
import { doesNotFile, hasNoCell, inRow } from "./texts";

/**
 * Finds texts where the forms have no cell, and forms that the unit does not file. On a page such
 * texts can only have been there from the start, so the rule reads nothing that changes.
 */
export function strangerRule(
  layout: Layout,
  filed: ReadonlySet<string>,
  forms: readonly FormDefinition[],
): Rule {
  return {
    reads: { whole: new Set(), row: new Set() },
    run: (_scope, cells) => ({
      applicable: true,
      findings: cells
        .formsWithText()
        .flatMap((form) =>
          filed.has(form) ? strangersIn(form, layout, cells) : [strangeForm(form, forms)],
        ),
    }),
  };
}

function strangersIn(form: string, layout: Layout, cells: SubmissionCells): Finding[] {
  const data = cells.formData(form);
  const strangeCells = Object.keys(data.cells)
    .filter((cell) => layout.properties(`${form}.${cell}`) === undefined)
    .map((cell) => strangeCell(`${form}.${cell}`, { form, cell }));
  const strangeColumns = Object.entries(data.rows).flatMap(([table, rows]) =>
    rows.flatMap((texts, row) =>
      Object.keys(texts)
        .filter((column) => layout.properties(`${form}.${table}.${column}`) === undefined)
        .map((column) =>
          strangeCell(`${form}.${table}.${column}#${row}`, { form, table, column, row }),
        ),
    ),
  );
  return [...strangeCells, ...strangeColumns];
}

function strangeCell(key: string, cell: CellReference): Finding {
  if (!("table" in cell)) {
    const place = { key, form: cell.form, cells: [cell] };
    return builtInFinding("FORMAT", place, hasNoCell(cell.cell));
  }
  const { form, table, column, row = 0 } = cell;
  const message = inRow(row, hasNoCell(column));
  return builtInFinding("FORMAT", { key, form, table, row, cells: [cell] }, message);
}

function strangeForm(form: string, forms: readonly FormDefinition[]): Finding {
  const title = forms.find((one) => one.form === form)?.title ?? { zh: form, en: form };
  return builtInFinding("FORMAT", { key: form, form, cells: [] }, doesNotFile(title));
}
