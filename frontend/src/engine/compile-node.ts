import { decimal } from "./decimal";
import type { Argument } from "./functions/function-family";
import { ProgramNotUnderstood } from "./functions/function-family";
import { functionNamed } from "./functions/registry";
import type { Node, PreviousNode } from "./program";
import type { Evaluate } from "./scope";
import { type Scalar, textOrBlank, UNDEFINED, type Value } from "./value";

/** Compiles a tree to a function, once; evaluating does not look at the tree again. */
export function compileNode(node: Node): Evaluate<Value> {
  switch (node.kind) {
    case "number":
      return constant(decimal(node.value));
    case "text":
      return constant(textOrBlank(node.value));
    case "boolean":
      return constant(node.value);
    case "cell": {
      const reference = `${node.form}.${node.cell}`;
      return (scope) => scope.here.cell(reference);
    }
    case "column": {
      const reference = `${node.form}.${node.table}.${node.column}`;
      return (scope) => scope.here.column(reference);
    }
    case "rowCell": {
      const reference = `${node.form}.${node.table}.${node.column}`;
      return (scope) => scope.current.column(reference)[scope.row];
    }
    case "register":
      return (scope) => scope.current.register(node.attribute);
    case "previous":
      return compilePrevious(node);
    case "periods": {
      const repeated = compileNode(node.argument) as Evaluate<Scalar>;
      return (scope) =>
        scope.here.finerPeriods()?.map((reader) => repeated({ ...scope, here: reader }));
    }
    case "call":
      return functionNamed(node.function)(node.arguments.map(compileArgument));
    case "form":
      throw new ProgramNotUnderstood(`form ${node.form} stands outside of a function`);
  }
}

function compileArgument(node: Node): Argument {
  const evaluate: Evaluate<Value> = node.kind === "form" ? () => UNDEFINED : compileNode(node);
  return { node, evaluate, scalar: evaluate as Evaluate<Scalar> };
}

function compilePrevious(node: PreviousNode): Evaluate<Value> {
  const argument = compileNode(node.argument);
  return (scope) => {
    let before = scope.here.previous();
    for (let step = 1; step < node.steps; step++) {
      before = before?.previous();
    }
    return before === undefined ? UNDEFINED : argument({ ...scope, here: before });
  };
}

function constant(value: Scalar): Evaluate<Value> {
  return () => value;
}
