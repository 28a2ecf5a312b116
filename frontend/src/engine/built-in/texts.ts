import type { LocalizedText } from "../localized-text";

const LONGEST_SHOWN = 40;

/** What built-in checks say; the server says the same. */
export function mustBeFilled(title: LocalizedText): LocalizedText {
  return { zh: `“${title.zh}”必须填写`, en: `“${title.en}” must be filled in` };
}

export function isWrong(title: LocalizedText, text: string, reason: LocalizedText): LocalizedText {
  const characters = [...text];
  const shown =
    characters.length <= LONGEST_SHOWN ? text : `${characters.slice(0, LONGEST_SHOWN).join("")}…`;
  return {
    zh: `“${title.zh}”${reason.zh}，现为“${shown}”`,
    en: `“${title.en}” ${reason.en}; it is “${shown}”`,
  };
}

export function hasNoCell(key: string): LocalizedText {
  return { zh: `报表中没有可填的“${key}”`, en: `the form has no cell “${key}” to fill` };
}

export function doesNotFile(title: LocalizedText): LocalizedText {
  return { zh: `本单位不填报“${title.zh}”`, en: `this unit does not file “${title.en}”` };
}

export function inRow(row: number, message: LocalizedText): LocalizedText {
  return { zh: `第 ${row + 1} 行：${message.zh}`, en: `row ${row + 1}: ${message.en}` };
}

export function hasTooFewRows(least: number, rows: number): LocalizedText {
  return {
    zh: `至少填 ${least} 行，现有 ${rows} 行`,
    en: `at least ${least} rows are needed; there are ${rows}`,
  };
}

export function hasTooManyRows(most: number, rows: number): LocalizedText {
  return {
    zh: `最多填 ${most} 行，现有 ${rows} 行`,
    en: `at most ${most} rows are allowed; there are ${rows}`,
  };
}

export function repeatsRow(row: number): LocalizedText {
  return { zh: `与第 ${row + 1} 行重复`, en: `it repeats row ${row + 1}` };
}
