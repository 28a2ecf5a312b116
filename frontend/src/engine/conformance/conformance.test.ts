import { readdirSync, readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { functionNames } from "../functions/registry";
import { CaseRunner } from "./case-runner";
import type {
  Case,
  CompiledCase,
  ConformanceScheme,
  NamedFinding,
  Outcome,
} from "./conformance-case";

const FOLDER = `${import.meta.dirname}/../../../../forms/conformance`;
/** What is said about formulas that are refused concerns those who read formulas. */
const NOT_FOR_THE_BROWSER = ["faults"];

function read<T>(path: string): T {
  return JSON.parse(readFileSync(`${FOLDER}/${path}`, "utf8")) as T;
}

const runner = new CaseRunner(read<ConformanceScheme>("scheme.json"));

function expectFindings(found: readonly NamedFinding[], expected: readonly NamedFinding[]) {
  const byKey = (one: { key: string }, other: { key: string }) => (one.key < other.key ? -1 : 1);
  const compared = (findings: readonly NamedFinding[]) =>
    findings
      .map(({ key, left, right, difference, cells }) => ({
        key,
        left,
        right,
        difference,
        cells: [...cells].sort(),
      }))
      .sort(byKey);
  expect(compared(found)).toEqual(compared(expected));
  for (const { key, message } of expected) {
    if (message !== undefined) {
      expect(found.find((finding) => finding.key === key)?.message).toEqual(message);
    }
  }
}

function expectComputed(one: Case, texts: Readonly<Record<string, readonly string[]>>) {
  for (const { cell } of one.computed ?? []) {
    const [form = "", table = "", column] = cell.split(".");
    const rows = one.expect.rows?.[`${form}.${table}`] ?? [];
    expect(texts[cell]).toEqual(
      column === undefined
        ? [one.expect.cells?.[cell] ?? ""]
        : rows.map((row) => row[column] ?? ""),
    );
  }
}

function expectOutcome(one: Case, outcome: Outcome) {
  if (one.computed !== undefined) {
    expectComputed(one, outcome as Readonly<Record<string, readonly string[]>>);
  } else if ("findings" in outcome) {
    expectFindings(outcome.findings as NamedFinding[], one.expect.findings ?? []);
    expect(outcome.notApplicable).toEqual(one.expect.notApplicable ?? []);
    expect(outcome.evaluated).toBe(one.expect.evaluated ?? 0);
  } else {
    expect(outcome).toEqual(one.expect);
  }
}

function compiledCase(one: Case, compiled: CompiledCase | undefined): CompiledCase {
  if (compiled !== undefined) {
    return compiled;
  }
  if (one.rules === true) {
    return { name: one.name, computed: computedOfRules ?? [] };
  }
  throw new Error(`the case "${one.name}" is not compiled`);
}

const families = readdirSync(`${FOLDER}/cases`)
  .map((file) => file.replace(".json", ""))
  .filter((family) => !NOT_FOR_THE_BROWSER.includes(family));
const compiledFamilies = readdirSync(`${FOLDER}/compiled`).map((file) => file.replace(".json", ""));

/** The computed cells of the scheme's own form of rules; they are compiled with every program. */
const computedOfRules = read<{ cases: CompiledCase[] }>(
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
    const cases = read<{ cases: Case[] }>(`cases/${family}.json`).cases.filter(
      ({ expect: { faults } }) => faults === undefined,
    );
    const compiled = new Map(
      compiledFamilies.includes(family)
        ? read<{ cases: CompiledCase[] }>(`compiled/${family}.json`).cases.map((one) => [
            one.name,
            one,
          ])
        : [],
    );
    it.each(cases.map((one) => [one.name, one] as const))("%s", (_name, one) => {
      expectOutcome(one, runner.outcome(one, compiledCase(one, compiled.get(one.name))));
    });
  });
});
