import type { Decimal } from "../decimal";
import type { Present } from "../value";

/** Whether two present values of one type are the same. */
export function isEqual(left: Present, right: Present): boolean {
  return typeof left === "object" && typeof right === "object" ? left.eq(right) : left === right;
}

/** The order of two present values of one type: negative, zero or positive. */
export function compareValues(left: Present, right: Present): number {
  if (typeof left === "object") {
    return left.cmp(right as Decimal);
  }
  if (left === right) {
    return 0;
  }
  return left < right ? -1 : 1;
}
