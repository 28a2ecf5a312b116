import { readFileSync } from "node:fs";
import { CaseRunner } from "./case-runner";
import type { Case, CompiledCase, ConformanceScheme } from "./conformance-case";

interface Questions {
  readonly scheme: ConformanceScheme;
  readonly cases: readonly { readonly given: Case; readonly compiled: CompiledCase }[];
}

/** Reads cases from the standard input and writes what each comes to, one JSON line per case. */
const { scheme, cases } = JSON.parse(readFileSync(0, "utf8")) as Questions;
const runner = new CaseRunner(scheme);

function answer(given: Case, compiled: CompiledCase): unknown {
  try {
    return runner.outcome(given, compiled);
  } catch (failure) {
    return { failure: String(failure) };
  }
}

const lines = cases.map(({ given, compiled }) => JSON.stringify(answer(given, compiled)));
process.stdout.write(lines.map((line) => `${line}\n`).join(""));
