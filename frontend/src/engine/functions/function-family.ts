import type { Node, ValueType } from "../program";
import type { Evaluate } from "../scope";
import { BLANK, isPresent, type Present, type Scalar, UNDEFINED, type Value } from "../value";

/** An argument of a call: its tree and the function compiled from it. */
export interface Argument {
  readonly node: Node;
  readonly evaluate: Evaluate<Value>;
  /** The same function, for places where typing has ruled out columns. */
  readonly scalar: Evaluate<Scalar>;
}

/** Compiles a call of one function from its compiled arguments. */
export type CompileCall = (args: readonly Argument[]) => Evaluate<Value>;

/** The functions of one family by name. */
export type FunctionFamily = Readonly<Record<string, CompileCall>>;

/** Thrown when a program asks for what this engine does not know. */
export class ProgramNotUnderstood extends Error {
  override readonly name = "ProgramNotUnderstood";
}

/** The argument at the position; a program without it is not understood. */
export function argumentAt(args: readonly Argument[], index: number): Argument {
  const argument = args[index];
  if (argument === undefined) {
    throw new ProgramNotUnderstood(`argument ${index + 1} is missing`);
  }
  return argument;
}

/** A function of present scalars: an undefined argument makes it undefined, a blank one blank. */
export function strict<T extends Present>(apply: (...values: T[]) => Scalar): CompileCall {
  return (args) => {
    const scalars = args.map((argument) => argument.scalar);
    return (scope) => {
      const values: T[] = [];
      let blank = false;
      for (const scalar of scalars) {
        const value = scalar(scope);
        if (value === UNDEFINED) {
          return UNDEFINED;
        }
        blank ||= value === BLANK;
        values.push(value as T);
      }
      return blank ? BLANK : apply(...values);
    };
  };
}

/** The static type of a node; literals carry it in their kind. */
export function typeOf(node: Node): ValueType {
  switch (node.kind) {
    case "number":
    case "text":
    case "boolean":
      return node.kind;
    case "form":
      return "boolean";
    case "cell":
    case "column":
    case "rowCell":
    case "register":
    case "previous":
    case "periods":
    case "call":
      return node.type;
  }
}

/** Whether the boolean is there and true. */
export function isTrue(value: Scalar): boolean {
  return isPresent(value) && value === true;
}
