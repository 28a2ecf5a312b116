import { aggregates } from "./aggregates";
import { arithmetic } from "./arithmetic";
import { codes } from "./codes";
import { comparisons } from "./comparisons";
import { conditionalAggregates } from "./conditional-aggregates";
import { dates } from "./dates";
import { type CompileCall, type FunctionFamily, ProgramNotUnderstood } from "./function-family";
import { logic } from "./logic";
import { submissions } from "./submissions";
import { texts } from "./texts";

const FAMILIES: readonly FunctionFamily[] = [
  arithmetic,
  comparisons,
  logic,
  aggregates,
  conditionalAggregates,
  texts,
  dates,
  codes,
  submissions,
];

const FUNCTIONS: ReadonlyMap<string, CompileCall> = new Map(
  FAMILIES.flatMap((family) => Object.entries(family)),
);

/** Finds a function of the language by its name. */
export function functionNamed(name: string): CompileCall {
  const found = FUNCTIONS.get(name);
  if (found === undefined) {
    throw new ProgramNotUnderstood(`function ${name} is not known`);
  }
  return found;
}

/** The names of all functions and operators this engine knows. */
export function functionNames(): string[] {
  return [...FUNCTIONS.keys()];
}
