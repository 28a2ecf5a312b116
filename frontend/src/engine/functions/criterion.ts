import { decimal } from "../decimal";
import { isPlainNumber } from "../input";
import type { ValueType } from "../program";
import { BLANK, isPresent, type Present, type Scalar } from "../value";
import { compareValues, isEqual } from "./comparing";

/** Whether a value of the column, which is not undefined, meets the criterion. */
export type Matches = (value: Scalar) => boolean;

const WRITTEN = /^(<=|>=|<>|[<>=])?(.*)$/s;

const ORDERS: Readonly<Record<string, (sign: number) => boolean>> = {
  "<": (sign) => sign < 0,
  "<=": (sign) => sign <= 0,
  ">": (sign) => sign > 0,
  ">=": (sign) => sign >= 0,
};

/**
 * Reads a criterion of SUMIFS: a value; or, written as a text, a comparison (`>=1`), a beginning
 * (`265-*`), blank (the empty text) or filled (`<>`). Undefined when it is none of these.
 */
export function criterionOf(wanted: Present, type: ValueType): Matches | undefined {
  if (typeof wanted !== "string") {
    return present((value) => isEqual(value, wanted));
  }
  const [, symbol = "=", operand = ""] = WRITTEN.exec(wanted) ?? [];
  const order = ORDERS[symbol];
  if (order !== undefined) {
    return orderCriterion(order, operand, type);
  }
  const equal = equalCriterion(operand, type);
  if (equal === undefined || symbol === "=") {
    return equal;
  }
  return operand === "" ? isPresent : present((value) => !equal(value));
}

function orderCriterion(
  order: (sign: number) => boolean,
  operand: string,
  type: ValueType,
): Matches | undefined {
  const limit = type === "number" || type === "date" ? operandOf(operand, type) : undefined;
  return limit === undefined || operand === ""
    ? undefined
    : present((value) => order(compareValues(value, limit)));
}

function equalCriterion(operand: string, type: ValueType): Matches | undefined {
  if (operand === "") {
    return (value) => value === BLANK;
  }
  if (type === "text" && operand.endsWith("*")) {
    const beginning = operand.slice(0, -1);
    return present((value) => (value as string).startsWith(beginning));
  }
  const wanted = operandOf(operand, type);
  return wanted === undefined ? undefined : present((value) => isEqual(value, wanted));
}

function operandOf(text: string, type: ValueType): Present | undefined {
  switch (type) {
    case "number":
      return isPlainNumber(text) ? decimal(text) : undefined;
    case "boolean":
      return text === "true" || text === "false" ? text === "true" : undefined;
    case "text":
    case "date":
      return text;
  }
}

function present(matches: (value: Present) => boolean): Matches {
  return (value) => isPresent(value) && matches(value);
}
