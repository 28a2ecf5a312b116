import { decimal } from "../decimal";
import { UNDEFINED } from "../value";
import { argumentAt, type FunctionFamily, ProgramNotUnderstood } from "./function-family";

const PERIOD_PARTS: Readonly<Record<string, RegExp>> = {
  year: /^(\d{4})/,
  half: /H([12])$/,
  quarter: /Q([1-4])$/,
  month: /-(\d{2})$/,
};

/** Questions about the submission itself. */
export const submissions: FunctionFamily = {
  FILLED: (args) => {
    const { node } = argumentAt(args, 0);
    if (node.kind !== "form") {
      throw new ProgramNotUnderstood("FILLED wants a form");
    }
    return (scope) => scope.here.isFilled(node.form);
  },
  PERIOD: (args) => {
    const { node } = argumentAt(args, 0);
    const part = node.kind === "text" ? PERIOD_PARTS[node.value] : undefined;
    if (part === undefined) {
      throw new ProgramNotUnderstood("PERIOD wants year, half, quarter or month");
    }
    return (scope) => {
      const found = part.exec(scope.current.period)?.[1];
      return found === undefined ? UNDEFINED : decimal(found);
    };
  },
};
