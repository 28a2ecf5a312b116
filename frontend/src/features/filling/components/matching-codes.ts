import type { CodeEntry } from "@/engine/code-list";

const MOST = 60;

/** The entries whose code begins with what was typed, or whose title holds it; all when nothing was. */
export function matchingCodes(entries: readonly CodeEntry[], typed: string): readonly CodeEntry[] {
  const wanted = typed.trim().toLowerCase();
  if (wanted === "") {
    return entries.slice(0, MOST);
  }
  const byCode = entries.filter(({ code }) => code.toLowerCase().startsWith(wanted));
  const byTitle = entries.filter(
    (entry) =>
      !byCode.includes(entry) &&
      `${entry.code} ${entry.zh} ${entry.en}`.toLowerCase().includes(wanted),
  );
  return [...byCode, ...byTitle].slice(0, MOST);
}
