import { CodeList } from "../code-list";
import { compileNode } from "../compile-node";
import { compileScheme } from "../compiled-scheme";
import type { CellReference, Finding } from "../finding";
import type { FormDefinition } from "../form-definition";
import { Layout } from "../layout";
import { LiveEvaluation } from "../live-evaluation";
import type { Check, ComputedCell, Node } from "../program";
import { SubmissionCells } from "../submission-cells";
import type { FormData, RowData, SubmissionData } from "../submission-data";
import { isPresent, type Scalar, writeText } from "../value";
import type {
  Case,
  CompiledCase,
  ConformanceScheme,
  Filled,
  NamedFinding,
  Outcome,
} from "./conformance-case";

/** Runs cases over one scheme in this engine. */
export class CaseRunner {
  private readonly forms: readonly FormDefinition[];
  private readonly layout: Layout;
  private readonly codeLists: ReadonlyMap<string, CodeList>;

  constructor(private readonly scheme: ConformanceScheme) {
    this.forms = withTitles(scheme.forms);
    this.layout = new Layout(this.forms);
    this.codeLists = new Map(
      Object.entries(scheme.codeLists).map(([key, entries]) => [
        key,
        new CodeList({ zh: key, en: key }, entries),
      ]),
    );
  }

  /** What the case comes to; `compiled` is what it writes. */
  outcome(one: Case, compiled: CompiledCase): Outcome {
    if (compiled.expression !== undefined) {
      return valueOutcome(this.value(one, compiled.expression));
    }
    if (one.computed !== undefined) {
      return this.computed(one, compiled.computed ?? []);
    }
    const checks = compiled.check ? [compiled.check] : [];
    const { findings, notApplicable, evaluated } = this.evaluation(
      one,
      checks,
      compiled.computed ?? [],
    ).result();
    return { findings: findings.map(named), notApplicable, evaluated };
  }

  private value(one: Case, expression: Node): Scalar {
    const cells = new SubmissionCells(this.layout, submission(one), related(one));
    const scope = { here: cells, current: cells, row: one.row ?? -1, codeLists: this.codeLists };
    return compileNode(expression)(scope) as Scalar;
  }

  private computed(one: Case, computed: readonly ComputedCell[]): Outcome {
    const { cells } = this.evaluation(one, [], computed);
    const texts: Record<string, string[]> = {};
    for (const { cell } of one.computed ?? []) {
      const [form = "", table = "", column] = cell.split(".");
      texts[cell] =
        column === undefined
          ? [cells.text(cell)]
          : cells.rows(`${form}.${table}`).map((row) => row.texts[column] ?? "");
    }
    return texts;
  }

  private evaluation(one: Case, checks: Check[], computed: readonly ComputedCell[]) {
    const data = submission(one);
    const unitType = this.scheme.unitTypes.find(({ key }) => key === data.unit.type);
    if (unitType === undefined) {
      throw new Error(`no unit type ${data.unit.type}`);
    }
    const compiled = compileScheme({ checks, computed }, this.forms, unitType);
    return new LiveEvaluation(compiled, data, related(one), this.codeLists);
  }
}

/** The forms with the titles that the cases leave out. */
function withTitles(forms: readonly FormDefinition[]): FormDefinition[] {
  return JSON.parse(JSON.stringify(forms), (_key, part) =>
    part?.row || part?.column ? { title: { zh: "标题", en: "Title" }, ...part } : part,
  );
}

function submission({ cells = {}, rows = {}, unit, period = "2025" }: Filled): SubmissionData {
  const data: Record<
    string,
    { cells: Record<string, string>; rows: Record<string, readonly RowData[]> }
  > = {};
  const form = (key: string) => (data[key] ??= { cells: {}, rows: {} });
  for (const [reference, text] of Object.entries(cells)) {
    const [key = "", ...cell] = reference.split(".");
    form(key).cells[cell.join(".")] = text;
  }
  for (const [reference, texts] of Object.entries(rows)) {
    const [key = "", table = ""] = reference.split(".");
    form(key).rows[table] = texts;
  }
  return { period, unit: { type: "PLANT", ...unit }, forms: data as Record<string, FormData> };
}

function related({ previous, finer = [] }: Case) {
  return { previous: previous && submission(previous), finer: finer.map(submission) };
}

function valueOutcome(value: Scalar): Outcome {
  if (isPresent(value)) {
    return { value: writeText(value) };
  }
  return { missing: value === null ? "BLANK" : "UNDEFINED" };
}

function named(finding: Finding): NamedFinding {
  return { ...finding, cells: finding.cells.map(cellName) };
}

function cellName(cell: CellReference): string {
  if (!("table" in cell)) {
    return `${cell.form}.${cell.cell}`;
  }
  const column = `${cell.form}.${cell.table}.${cell.column}`;
  return cell.row === undefined ? column : `${column}#${cell.row}`;
}
