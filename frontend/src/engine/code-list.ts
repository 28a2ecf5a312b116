import type { LocalizedText } from "./localized-text";

/** An entry of a code list (代码表). */
export interface CodeEntry extends LocalizedText {
  readonly code: string;
  readonly parent?: string | null;
  readonly attributes?: Readonly<Record<string, string>> | null;
}

/** A hierarchical code list, indexed by code. */
export class CodeList {
  readonly title: LocalizedText;
  readonly entries: readonly CodeEntry[];
  readonly #byCode: ReadonlyMap<string, CodeEntry>;

  constructor(title: LocalizedText, entries: readonly CodeEntry[]) {
    this.title = title;
    this.entries = entries;
    this.#byCode = new Map(entries.map((entry) => [entry.code, entry]));
  }

  find(code: string): CodeEntry | undefined {
    return this.#byCode.get(code);
  }

  /** Whether the code is the ancestor itself or one of its descendants. */
  isUnder(code: string, ancestor: string): boolean {
    const visited = new Set<string>();
    let entry = this.find(code);
    while (entry !== undefined && !visited.has(entry.code)) {
      if (entry.code === ancestor) {
        return true;
      }
      visited.add(entry.code);
      entry = entry.parent ? this.find(entry.parent) : undefined;
    }
    return false;
  }
}
