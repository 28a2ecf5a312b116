import type { CodeEntry } from "@/engine/code-list";
import type { CellType } from "@/engine/form-definition";
import { dateText, normaliseNumber } from "@/engine/input";

const WRITTEN_DATE = /^(\d{4})(?:[-/.年](\d{1,2})(?:[-/.月](\d{1,2})日?)|(\d{2})(\d{2}))$/;
const YES = new Set(["是", "true", "yes", "y", "1"]);
const NO = new Set(["否", "false", "no", "n", "0"]);

/** The text a cell stores for what was typed or pasted: plain numbers, ISO dates, codes. */
export function storedText(typed: string, type: CellType, codes: readonly CodeEntry[]): string {
  switch (type) {
    case "decimal":
    case "integer":
      return normaliseNumber(typed);
    case "date":
      return normaliseDate(typed.trim());
    case "boolean":
      return normaliseBoolean(typed.trim());
    case "code":
      return codeOf(typed.trim(), codes);
    case "text":
      return typed;
  }
}

function normaliseDate(text: string): string {
  const narrow = normaliseNumber(text);
  const [, year, month, day, shortMonth, shortDay] = WRITTEN_DATE.exec(narrow) ?? [];
  return dateText(Number(year), Number(month ?? shortMonth), Number(day ?? shortDay)) ?? text;
}

function normaliseBoolean(text: string): string {
  const word = text.toLowerCase();
  if (YES.has(word)) {
    return "true";
  }
  return NO.has(word) ? "false" : text;
}

/** The code itself, or that of the only entry with this title or with `code title`. */
function codeOf(text: string, codes: readonly CodeEntry[]): string {
  if (text === "" || codes.some(({ code }) => code === text)) {
    return text;
  }
  const titled = codes.filter(({ code, zh, en }) =>
    [zh, en, `${code} ${zh}`, `${code} ${en}`].includes(text),
  );
  return titled.length === 1 ? (titled[0]?.code ?? text) : text;
}
