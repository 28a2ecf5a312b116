import { compileNode } from "./compile-node";
import type { CellReference, Finding } from "./finding";
import { compileJudge, type Failed, NOT_APPLICABLE, type Verdict } from "./judge";
import { compileMessage } from "./message";
import type { Check, Node } from "./program";
import { type Reads, readsOf } from "./reads";
import type { Evaluate, Scope } from "./scope";
import { isPresent, type Scalar, writeText } from "./value";

/** A check compiled to functions. */
export interface CompiledCheck {
  readonly check: Check;
  readonly reads: Reads;
  readonly judge: Evaluate<Verdict>;
  /** The finding for a failure at the scope's row. */
  readonly report: (scope: Scope, failure: Failed) => Finding;
}

export function compileCheck(check: Check): CompiledCheck {
  const formula = compileJudge(check.formula, check.tolerance ?? null);
  return {
    check,
    reads: readsOf(readNodes(check)),
    judge: check.when ? guarded(check.when, formula) : formula,
    report: compileReport(check),
  };
}

function guarded(when: Node, formula: Evaluate<Verdict>): Evaluate<Verdict> {
  const condition = compileNode(when);
  return (scope) => (condition(scope) === true ? formula(scope) : NOT_APPLICABLE);
}

function compileReport(check: Check): CompiledCheck["report"] {
  const zh = compileMessage(check.message.zh, "zh");
  const en = compileMessage(check.message.en, "en");
  const cellsAt = cellsOf(check.formula);
  return (scope, failure) => ({
    key: check.forEach ? `${check.id}#${scope.row}` : check.id,
    checkId: check.id,
    level: check.level,
    kind: check.kind,
    form: check.form,
    ...(check.forEach && { table: check.forEach.table, row: scope.row }),
    cells: cellsAt(scope.row),
    ...side("left", failure.left),
    ...side("right", failure.right),
    ...side("difference", failure.difference),
    title: check.title,
    message: { zh: zh(scope, failure), en: en(scope, failure) },
  });
}

function side(name: "left" | "right" | "difference", value: Scalar) {
  return isPresent(value) ? { [name]: writeText(value) } : {};
}

/** The cells of the formula in the order they are named, each once. */
function cellsOf(formula: Node): (row: number) => CellReference[] {
  const found = new Map<string, (row: number) => CellReference>();
  collectCells(formula, found);
  const cells = [...found.values()];
  return (row) => cells.map((cell) => cell(row));
}

function collectCells(node: Node, found: Map<string, (row: number) => CellReference>): void {
  if (node.kind === "call") {
    for (const argument of node.arguments) {
      collectCells(argument, found);
    }
  } else if (node.kind === "cell") {
    const reference = { form: node.form, cell: node.cell };
    found.set(`${node.form}.${node.cell}`, () => reference);
  } else if (node.kind === "column") {
    const reference = { form: node.form, table: node.table, column: node.column };
    found.set(`${node.form}.${node.table}.${node.column}`, () => reference);
  } else if (node.kind === "rowCell") {
    const reference = { form: node.form, table: node.table, column: node.column };
    found.set(`#${node.form}.${node.table}.${node.column}`, (row) => ({ ...reference, row }));
  }
}

function readNodes(check: Check): Node[] {
  const parts = [...check.message.zh, ...check.message.en];
  const shown = parts.filter(
    (part): part is Node => typeof part !== "string" && part.kind !== "slot",
  );
  return [check.formula, ...(check.when ? [check.when] : []), ...shown];
}
