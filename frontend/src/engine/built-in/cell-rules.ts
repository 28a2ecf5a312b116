import type { Finding } from "../finding";
import {
  type CellProperties,
  type FixedTable,
  fixedCellKey,
  fixedCellProperties,
  isFilledByHand,
  type LeafColumn,
  leafColumns,
  type RowDefinition,
} from "../form-definition";
import type { LocalizedText } from "../localized-text";
import { NOTHING_FOUND, type Rule } from "../rule";
import type { SubmissionCells } from "../submission-cells";
import { builtInFinding, type Place } from "./built-in-finding";
import { type FormatTest, formatTest } from "./cell-format";
import { isWrong, mustBeFilled } from "./texts";

/** A form as a unit files it; an optional one may stay empty as a whole. */
export interface FiledForm {
  readonly form: string;
  readonly optional: boolean;
}

/** What has to hold for the text of a single cell. */
export interface CellTest {
  readonly required: boolean;
  readonly format: FormatTest;
  readonly title: LocalizedText;
}

/** The rules of a fixed table: one for each of its cells. */
export function fixedCellRules(filed: FiledForm, table: FixedTable): Rule[] {
  return table.rows.flatMap((row) =>
    leafColumns(table.columns).flatMap((column) => {
      const properties = fixedCellProperties(table, row, column);
      const key = fixedCellKey(table, row.row, column.column);
      return properties === undefined
        ? []
        : [fixedCellRule(filed, key, titleOf(table, row, column), properties)];
    }),
  );
}

/** What a cell with these properties is tested for. */
export function cellTest(properties: CellProperties, title: LocalizedText): CellTest {
  return {
    required: properties.required === true && isFilledByHand(properties),
    format: formatTest(properties),
    title,
  };
}

/** Tests a cell's text; whether it must be filled depends on the form as a whole. */
export function testCell(
  test: CellTest,
  text: string,
  isFormCounted: boolean,
  codeLists: Parameters<FormatTest>[1],
  place: Place,
): Finding | undefined {
  if (text === "") {
    return test.required && isFormCounted
      ? builtInFinding("REQUIRED", place, mustBeFilled(test.title))
      : undefined;
  }
  const reason = test.format(text, codeLists);
  return reason && builtInFinding("FORMAT", place, isWrong(test.title, text, reason));
}

/** Whether the form is looked at in full: an optional one only once something is in it. */
export function formCounts({ form, optional }: FiledForm, cells: SubmissionCells): boolean {
  return !optional || cells.isFilled(form);
}

/** The references whose change decides whether an optional form counts as filed. */
export function formReads({ form, optional }: FiledForm): string[] {
  return optional ? [`FORM:${form}`] : [];
}

function fixedCellRule(
  filed: FiledForm,
  cell: string,
  title: LocalizedText,
  properties: CellProperties,
): Rule {
  const { form } = filed;
  const reference = `${form}.${cell}`;
  const test = cellTest(properties, title);
  const place = { key: reference, form, cells: [{ form, cell }] };
  return {
    reads: { whole: new Set([reference, ...formReads(filed)]), row: new Set() },
    run: ({ codeLists }, cells) => {
      const counts = formCounts(filed, cells);
      const finding = testCell(test, cells.text(reference), counts, codeLists, place);
      return finding === undefined ? NOTHING_FOUND : { applicable: true, findings: [finding] };
    },
  };
}

/** The row's title, with the column's where a row has several cells. */
function titleOf(table: FixedTable, row: RowDefinition, column: LeafColumn): LocalizedText {
  return column.column === table.defaultColumn
    ? row.title
    : {
        zh: `${row.title.zh}·${column.title.zh}`,
        en: `${row.title.en}, ${column.title.en}`,
      };
}
