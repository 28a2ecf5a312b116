import type { Finding } from "../finding";
import { type FloatingTable, leafColumns } from "../form-definition";
import { NOTHING_FOUND, type Rule, type RuleOutcome } from "../rule";
import type { SubmissionCells } from "../submission-cells";
import { isPresent, writeText } from "../value";
import { builtInFinding } from "./built-in-finding";
import { cellTest, type FiledForm, formCounts, formReads, testCell } from "./cell-rules";
import { hasTooFewRows, hasTooManyRows, inRow, repeatsRow } from "./texts";

/** The rules of a floating table: its cells row by row, the number of rows, unique rows. */
export function floatingTableRules(filed: FiledForm, table: FloatingTable): Rule[] {
  const rules = [rowRule(filed, table)];
  if (table.minRows !== undefined || table.maxRows !== undefined) {
    rules.push(rowCountRule(filed, table));
  }
  if (table.unique !== undefined && table.unique.length > 0) {
    rules.push(uniqueRule(filed.form, table, table.unique));
  }
  return rules;
}

function rowRule(filed: FiledForm, { table, columns }: FloatingTable): Rule {
  const { form } = filed;
  const tested = leafColumns(columns).map((column) => ({
    column: column.column,
    test: cellTest(column, column.title),
  }));
  const reference = `${form}.${table}`;
  return {
    table: reference,
    reads: {
      whole: new Set([reference, ...formReads(filed)]),
      row: new Set(tested.map(({ column }) => `${reference}.${column}`)),
    },
    run: ({ row, codeLists }, cells) => {
      const texts = cells.rows(reference)[row]?.texts ?? {};
      const counts = formCounts(filed, cells);
      const findings = tested.flatMap(({ column, test }) => {
        const key = `${reference}.${column}#${row}`;
        const place = { key, form, table, row, cells: [{ form, table, column, row }] };
        const finding = testCell(test, texts[column] ?? "", counts, codeLists, place);
        return finding === undefined ? [] : [{ ...finding, message: inRow(row, finding.message) }];
      });
      return found(findings);
    },
  };
}

function rowCountRule(filed: FiledForm, definition: FloatingTable): Rule {
  const { table, minRows = 0, maxRows = Number.POSITIVE_INFINITY } = definition;
  const { form } = filed;
  const reference = `${form}.${table}`;
  const place = { key: reference, form, table, cells: [] };
  return {
    reads: { whole: new Set([reference, ...formReads(filed)]), row: new Set() },
    run: (_scope, cells) => {
      const count = cells.rows(reference).length;
      if (count < minRows && formCounts(filed, cells)) {
        return found([builtInFinding("ROWS", place, hasTooFewRows(minRows, count))]);
      }
      return count > maxRows
        ? found([builtInFinding("ROWS", place, hasTooManyRows(maxRows, count))])
        : NOTHING_FOUND;
    },
  };
}

function uniqueRule(form: string, { table }: FloatingTable, unique: readonly string[]): Rule {
  const reference = `${form}.${table}`;
  return {
    reads: {
      whole: new Set([reference, ...unique.map((column) => `${reference}.${column}`)]),
      row: new Set(),
    },
    run: (_scope, cells) =>
      found(
        repeatedRows(cells, reference, unique).map(([row, first]) =>
          builtInFinding(
            "UNIQUE",
            {
              key: `${reference}#${row}`,
              form,
              table,
              row,
              cells: unique.map((column) => ({ form, table, column, row })),
            },
            inRow(row, repeatsRow(first)),
          ),
        ),
      ),
  };
}

/** Rows whose key columns, all filled, have the values of an earlier row; with that row. */
function repeatedRows(
  cells: SubmissionCells,
  reference: string,
  unique: readonly string[],
): [row: number, first: number][] {
  const columns = unique.map((column) => cells.column(`${reference}.${column}`));
  const firstRows = new Map<string, number>();
  const repeatedRows: [number, number][] = [];
  for (const row of cells.rows(reference).keys()) {
    const values = columns.map((column) => column[row]);
    const key = values.map(writeText).join("\t");
    const first = firstRows.get(key);
    if (first !== undefined) {
      repeatedRows.push([row, first]);
    } else if (values.every(isPresent)) {
      firstRows.set(key, row);
    }
  }
  return repeatedRows;
}

function found(findings: readonly Finding[]): RuleOutcome {
  return findings.length === 0 ? NOTHING_FOUND : { applicable: true, findings };
}
