import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { type CodeEntry, CodeList } from "./code-list";
import { compileNode } from "./compile-node";
import { compileScheme } from "./compiled-scheme";
import type { CellReference, Finding } from "./finding";
import type { FormDefinition, UnitTypeDefinition } from "./form-definition";
import { functionNames } from "./functions/registry";
import { Layout } from "./layout";
import { LiveEvaluation } from "./live-evaluation";
import type { Check, ComputedCell, Node } from "./program";
import { SubmissionCells } from "./submission-cells";
import type { FormData, RowData, SubmissionData } from "./submission-data";
import { shown } from "./testing/tree";

interface Filled {
  readonly cells?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, readonly RowData[]>>;
  readonly unit?: Readonly<Record<string, string>>;
  readonly period?: string;
}
interface ExpectedFinding extends Partial<Omit<Finding, "cells">> {
  readonly key: string;
  readonly cells: readonly string[];
}
interface Case extends Filled {
  readonly name: string;
  readonly formula?: string;
  readonly row?: number;
  readonly check?: unknown;
  readonly computed?: readonly { readonly cell: string }[];
  readonly rules?: boolean;
  readonly previous?: Filled;
  readonly finer?: readonly Filled[];
  readonly expect: {
    readonly value?: string;
    readonly missing?: "BLANK" | "UNDEFINED";
    readonly faults?: readonly string[];
    readonly findings?: readonly ExpectedFinding[];
    readonly notApplicable?: readonly string[];
    readonly evaluated?: number;
    readonly cells?: Readonly<Record<string, string>>;
    readonly rows?: Readonly<Record<string, readonly RowData[]>>;
  };
}
interface Compiled {
  readonly name: string;
  readonly expression?: Node;
  readonly check?: Check;
  readonly computed?: readonly ComputedCell[];
}
interface Scheme {
  readonly unitTypes: readonly UnitTypeDefinition[];
  readonly forms: readonly FormDefinition[];
  readonly codeLists: Readonly<Record<string, readonly CodeEntry[]>>;
}

const FOLDER = `${import.meta.dirname}/../../../forms/conformance`;
/** What is said about formulas that are refused concerns those who read formulas. */
const NOT_FOR_THE_BROWSER = ["faults"];

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, "utf8")) as T;
}

const scheme = read<Scheme>("scheme.json");
/** The forms with the titles that the cases leave out. */
const forms = JSON.parse(JSON.stringify(scheme.forms), (_key, part) =>
  part?.row || part?.column ? { title: { zh: "标题", en: "Title" }, ...part } : part,
) as FormDefinition[];
const codeLists = new Map(
  Object.entries(scheme.codeLists).map(([key, entries]) => [
    key,
    new CodeList({ zh: key, en: key }, entries),
  ]),
);

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

function evaluationOf(one: Case, checks: Check[], computed: readonly ComputedCell[]) {
  const data = submission(one);
  const unitType = scheme.unitTypes.find(({ key }) => key === data.unit.type);
  if (unitType === undefined) {
    throw new Error(`no unit type ${data.unit.type}`);
  }
  const compiled = compileScheme({ checks, computed }, forms, unitType);
  return new LiveEvaluation(compiled, data, related(one), codeLists);
}

function evaluated(one: Case, expression: Node): string {
  const cells = new SubmissionCells(new Layout(forms), submission(one), related(one));
  const scope = { here: cells, current: cells, row: one.row ?? -1, codeLists };
  return shown(compileNode(expression)(scope));
}

function cellName(cell: CellReference): string {
  if (!("table" in cell)) {
    return `${cell.form}.${cell.cell}`;
  }
  const column = `${cell.form}.${cell.table}.${cell.column}`;
  return cell.row === undefined ? column : `${column}#${cell.row}`;
}

function expectFindings(found: readonly Finding[], expected: readonly ExpectedFinding[]) {
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  expect(
    found
      .map(({ key, left, right, difference, cells }) => ({
        key,
        left,
        right,
        difference,
        cells: cells.map(cellName).sort(),
      }))
      .sort(byKey),
  ).toEqual(
    expected
      .map(({ key, left, right, difference, cells }) => ({
        key,
        left,
        right,
        difference,
        cells: [...cells].sort(),
      }))
      .sort(byKey),
  );
  for (const { key, message } of expected) {
    if (message !== undefined) {
      expect(found.find((finding) => finding.key === key)?.message).toEqual(message);
    }
  }
}

function expectComputed(one: Case, computed: readonly ComputedCell[]) {
  const { cells } = evaluationOf(one, [], computed);
  for (const { cell } of one.computed ?? []) {
    const [form = "", table = "", column] = cell.split(".");
    if (column === undefined) {
      expect(cells.text(cell)).toBe(one.expect.cells?.[cell] ?? "");
    } else {
      const reference = `${form}.${table}`;
      const rows = one.expect.rows?.[reference] ?? [];
      expect(cells.rows(reference).map(({ texts }) => texts[column] ?? "")).toEqual(
        rows.map((texts) => texts[column] ?? ""),
      );
    }
  }
}

function run(one: Case, compiled: Compiled | undefined) {
  if (one.rules === true || compiled?.check !== undefined) {
    const checks = compiled?.check ? [compiled.check] : [];
    const result = evaluationOf(
      one,
      checks,
      one.rules === true ? (computedOfRules ?? []) : [],
    ).result();
    expectFindings(result.findings, one.expect.findings ?? []);
    expect(result.notApplicable).toEqual(one.expect.notApplicable ?? []);
    expect(result.evaluated).toBe(one.expect.evaluated ?? 0);
  } else if (compiled?.computed !== undefined) {
    expectComputed(one, compiled.computed);
  } else if (compiled?.expression !== undefined) {
    const expected = one.expect.value ?? one.expect.missing?.toLowerCase();
    expect(evaluated(one, compiled.expression)).toBe(expected);
  } else {
    throw new Error(`the case "${one.name}" is not compiled`);
  }
}

const families = readdirSync(`${FOLDER}/cases`)
  .map((file) => file.replace(".json", ""))
  .filter((family) => !NOT_FOR_THE_BROWSER.includes(family));
const compiledFamilies = readdirSync(`${FOLDER}/compiled`).map((file) => file.replace(".json", ""));

/** The computed cells of the scheme's own form of rules; they are compiled with every program. */
const computedOfRules = read<{ cases: Compiled[] }>(
  "compiled/computed.json",
).cases[0]?.computed?.filter(({ form }) => form === "R");

describe("conformance", () => {
  it("has cases for this engine", () => {
    expect(computedOfRules).toHaveLength(1);
    expect(families.length).toBeGreaterThan(10);
  });

  it("knows every function that the cases call", () => {
    const called = compiledFamilies.flatMap((family) =>
      [...JSON.stringify(read(`compiled/${family}.json`)).matchAll(/"function":"([^"]+)"/g)].map(
        ([, name = ""]) => name,
      ),
    );
    expect(functionNames()).toEqual(expect.arrayContaining([...new Set(called)]));
  });

  describe.each(families)("%s", (family) => {
    const { cases } = read<{ cases: Case[] }>(`cases/${family}.json`);
    const compiled = new Map(
      compiledFamilies.includes(family)
        ? read<{ cases: Compiled[] }>(`compiled/${family}.json`).cases.map((one) => [one.name, one])
        : [],
    );
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
      run(one, compiled.get(one.name));
    });
  });
});
