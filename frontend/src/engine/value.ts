import { type Decimal, decimal, plain } from "./decimal";
import type { CellType } from "./form-definition";
import { isCalendarDate, isPlainNumber } from "./input";

/** The cell holds nothing. It is not zero. */
export const BLANK = null;
/** There is no value to speak of: division by zero, no previous period, unreadable text. */
export const UNDEFINED = undefined;

/** A value that is there; dates are ISO texts. */
export type Present = Decimal | string | boolean;
export type Scalar = Present | typeof BLANK | typeof UNDEFINED;
/** The values of a whole column of a floating table, or of several periods. */
export type Vector = readonly Scalar[];
export type Value = Scalar | Vector;

export function isPresent(value: Scalar): value is Present {
  return value !== BLANK && value !== UNDEFINED;
}

export function isVector(value: Value): value is Vector {
  return Array.isArray(value);
}

/** A text result; the empty text is the same as blank. */
export function textOrBlank(text: string): string | typeof BLANK {
  return text === "" ? BLANK : text;
}

/** Reads what a clerk typed as a value of the cell's type. */
export function readText(text: string, type: CellType): Scalar {
  if (text === "") {
    return BLANK;
  }
  switch (type) {
    case "decimal":
      return isPlainNumber(text) ? decimal(text) : UNDEFINED;
    case "integer":
      return isWholeNumber(text) ? decimal(text) : UNDEFINED;
    case "date":
      return isCalendarDate(text) ? text : UNDEFINED;
    case "boolean":
      return readBoolean(text);
    case "text":
    case "code":
      return text;
  }
}

/** Writes a value as the text a cell stores. */
export function writeText(value: Scalar): string {
  if (!isPresent(value)) {
    return "";
  }
  if (typeof value === "boolean") {
    return value ? "true" : "false";
  }
  return typeof value === "string" ? value : plain(value);
}

function isWholeNumber(text: string): boolean {
  return isPlainNumber(text) && decimalPlaces(text) === 0;
}

/** The decimal places a number uses, trailing zeros not counted. */
export function decimalPlaces(text: string): number {
  const point = text.indexOf(".");
  if (point < 0) {
    return 0;
  }
  let end = text.length;
  while (text[end - 1] === "0") {
    end--;
  }
  return end - point - 1;
}

function readBoolean(text: string): boolean | typeof UNDEFINED {
  if (text === "true") {
    return true;
  }
  return text === "false" ? false : UNDEFINED;
}
