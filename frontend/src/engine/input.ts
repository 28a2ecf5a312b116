const PLAIN_NUMBER = /^-?\d+(\.\d+)?$/;
const LONGEST_NUMBER = 514;
const GROUPED_NUMBER = /^-?\d{1,3}(,\d{3})+(\.\d+)?$/;
const CALENDAR_DATE = /^(\d{4})-(\d{2})-(\d{2})$/;
const FULL_WIDTH = /[\uFF01-\uFF5E]/g;
const FULL_WIDTH_OFFSET = 0xfee0;
const MINUS_SIGNS = /[\u2212\u2013]/g;

/** Turns full-width digits and signs into plain ones and takes out thousands commas. */
export function normaliseNumber(text: string): string {
  const narrow = text
    .replace(FULL_WIDTH, (sign) => String.fromCharCode(sign.charCodeAt(0) - FULL_WIDTH_OFFSET))
    .replace(MINUS_SIGNS, "-")
    .trim();
  return GROUPED_NUMBER.test(narrow) ? narrow.replaceAll(",", "") : narrow;
}

/** Whether the text is a number the language accepts: digits with an optional sign and point. */
export function isPlainNumber(text: string): boolean {
  return text.length <= LONGEST_NUMBER && PLAIN_NUMBER.test(text);
}

/** Whether the text is an existing day of the calendar written as 2025-12-31. */
export function isCalendarDate(text: string): boolean {
  const parts = CALENDAR_DATE.exec(text);
  return parts !== null && dateText(Number(parts[1]), Number(parts[2]), Number(parts[3])) === text;
}

/** The ISO text of a day, or undefined when the calendar has no such day. */
export function dateText(year: number, month: number, day: number): string | undefined {
  const date = new Date(Date.UTC(2000, month - 1, day));
  date.setUTCFullYear(year, month - 1, day);
  const exists =
    year >= 1 &&
    year <= 9999 &&
    date.getUTCFullYear() === year &&
    date.getUTCMonth() === month - 1 &&
    date.getUTCDate() === day;
  return exists ? date.toISOString().slice(0, 10) : undefined;
}
