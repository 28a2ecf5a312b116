import type { CodeEntry } from "../code-list";
import type { Finding } from "../finding";
import type { FormDefinition, UnitTypeDefinition } from "../form-definition";
import type { Check, ComputedCell, Node } from "../program";
import type { RowData } from "../submission-data";

/** What a case fills into a submission. */
export interface Filled {
  readonly cells?: Readonly<Record<string, string>>;
  readonly rows?: Readonly<Record<string, readonly RowData[]>>;
  readonly unit?: Readonly<Record<string, string>>;
  readonly period?: string;
}

/** A finding as the cases write it, with its cells by name. */
export interface NamedFinding extends Partial<Omit<Finding, "cells">> {
  readonly key: string;
  readonly cells: readonly string[];
}

/** One case (用例): something written, something filled in, what is expected. */
export interface Case extends Filled {
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
    readonly findings?: readonly NamedFinding[];
    readonly notApplicable?: readonly string[];
    readonly evaluated?: number;
    readonly cells?: Readonly<Record<string, string>>;
    readonly rows?: Readonly<Record<string, readonly RowData[]>>;
  };
}

/** What the case writes, compiled: a formula, a check or computed cells. */
export interface CompiledCase {
  readonly name: string;
  readonly expression?: Node;
  readonly check?: Check;
  readonly computed?: readonly ComputedCell[];
}

/** The small scheme that the cases run on. */
export interface ConformanceScheme {
  readonly unitTypes: readonly UnitTypeDefinition[];
  readonly forms: readonly FormDefinition[];
  readonly codeLists: Readonly<Record<string, readonly CodeEntry[]>>;
}

/** What a case came to, in the shape in which the cases state what they expect. */
export type Outcome =
  | { readonly value: string }
  | { readonly missing: "BLANK" | "UNDEFINED" }
  | {
      readonly findings: readonly NamedFinding[];
      readonly notApplicable: readonly string[];
      readonly evaluated: number;
    }
  | Readonly<Record<string, readonly string[]>>;
