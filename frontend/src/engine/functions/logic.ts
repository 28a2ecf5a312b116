import type { Evaluate } from "../scope";
import { BLANK, type Scalar, UNDEFINED, type Value } from "../value";
import { type Argument, argumentAt, type FunctionFamily } from "./function-family";

/** Conditions and connectives of truth values; what is not known stays undefined. */
export const logic: FunctionFamily = {
  IF: (args) => {
    const condition = argumentAt(args, 0).scalar;
    const then = argumentAt(args, 1).evaluate;
    const otherwise: Evaluate<Value> = args[2]?.evaluate ?? (() => true);
    return (scope) => {
      const met = condition(scope);
      if (met === BLANK || met === UNDEFINED) {
        return UNDEFINED;
      }
      return met === true ? then(scope) : otherwise(scope);
    };
  },
  AND: (args) => decidedBy(args, false),
  OR: (args) => decidedBy(args, true),
  NOT: (args) => {
    const negated = argumentAt(args, 0).scalar;
    return (scope) => {
      const value = negated(scope);
      return value === BLANK || value === UNDEFINED ? UNDEFINED : value !== true;
    };
  },
};

/** One argument with the deciding value decides, whatever the others are. */
function decidedBy(args: readonly Argument[], deciding: boolean): Evaluate<Scalar> {
  const scalars = args.map((argument) => argument.scalar);
  return (scope) => {
    let known = true;
    for (const scalar of scalars) {
      const value = scalar(scope);
      if (value === deciding) {
        return deciding;
      }
      known &&= value !== BLANK && value !== UNDEFINED;
    }
    return known ? !deciding : UNDEFINED;
  };
}
