import type { CodeList } from "../code-list";
import { decimal, plain, shift } from "../decimal";
import type { CellProperties } from "../form-definition";
import { whole } from "../functions/texts";
import { isCalendarDate, isPlainNumber } from "../input";
import type { LocalizedText } from "../localized-text";
import { decimalPlaces } from "../value";

const DEFAULT_MAX_LENGTH = 1000;
/** What the store of the analysis can hold, in units of the last decimal place. */
const LARGEST_STORED = decimal("9223372036854775807");

/** What is wrong with the text of a cell; undefined when nothing is. */
export type FormatTest = (
  text: string,
  codeLists: ReadonlyMap<string, CodeList>,
) => LocalizedText | undefined;

/** Compiles the test of a cell's type, size, pattern, list and limits, in this order. */
export function formatTest(properties: CellProperties): FormatTest {
  switch (properties.type ?? "text") {
    case "decimal":
      return numberTest(properties, properties.scale ?? 0, NOT_A_NUMBER);
    case "integer":
      return numberTest(properties, 0, NOT_WHOLE);
    case "date":
      return (text) => (isCalendarDate(text) ? undefined : NOT_A_DATE);
    case "boolean":
      return (text) => (text === "true" || text === "false" ? undefined : NOT_A_BOOLEAN);
    case "text":
      return textTest(properties);
    case "code":
      return codeTest(textTest(properties), properties.codeList ?? "");
  }
}

function numberTest(
  { min, max }: CellProperties,
  scale: number,
  notOfType: LocalizedText,
): FormatTest {
  const least = min === undefined ? undefined : decimal(min);
  const most = max === undefined ? undefined : decimal(max);
  const largest = shift(LARGEST_STORED, -scale);
  return (text) => {
    if (!isPlainNumber(text) || (notOfType === NOT_WHOLE && decimalPlaces(text) > 0)) {
      return notOfType;
    }
    if (decimalPlaces(text) > scale) {
      return { zh: `最多 ${scale} 位小数`, en: `may have at most ${scale} decimals` };
    }
    const value = decimal(text);
    if (value.abs().gt(largest)) {
      return TOO_MANY_DIGITS;
    }
    if (least !== undefined && value.lt(least)) {
      return { zh: `不得小于 ${plain(least)}`, en: `must be at least ${plain(least)}` };
    }
    return most !== undefined && value.gt(most)
      ? { zh: `不得大于 ${plain(most)}`, en: `must be at most ${plain(most)}` }
      : undefined;
  };
}

function codeTest(asText: FormatTest, listKey: string): FormatTest {
  return (text, codeLists) => {
    const list = codeLists.get(listKey);
    const isKnown = list === undefined || list.find(text) !== undefined;
    return (
      asText(text, codeLists) ??
      (isKnown
        ? undefined
        : { zh: `不在“${list.title.zh}”中`, en: `is not in the list “${list.title.en}”` })
    );
  };
}

function textTest({ maxLength = DEFAULT_MAX_LENGTH, pattern }: CellProperties): FormatTest {
  const expression = pattern === undefined ? undefined : whole(pattern);
  return (text) => {
    if ([...text].length > maxLength) {
      return { zh: `最多 ${maxLength} 个字符`, en: `may have at most ${maxLength} characters` };
    }
    return expression === undefined || expression.test(text) ? undefined : NOT_AS_PATTERN;
  };
}

const NOT_A_NUMBER = { zh: "应为数字", en: "must be a number" };
const NOT_WHOLE = { zh: "应为整数", en: "must be a whole number" };
const TOO_MANY_DIGITS = { zh: "位数过多", en: "has too many digits" };
const NOT_A_DATE = { zh: "应为日期，如 2025-12-31", en: "must be a date such as 2025-12-31" };
const NOT_A_BOOLEAN = { zh: "应为是或否", en: "must be yes or no" };
const NOT_AS_PATTERN = { zh: "格式不符合要求", en: "does not have the required form" };
