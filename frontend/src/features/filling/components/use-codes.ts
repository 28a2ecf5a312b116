import { type CodeEntry, CodeList } from "@/engine/code-list";
import type { CellProperties } from "@/engine/form-definition";
import { useLocalized } from "@/locales/use-localized";

const TRUTHS = new CodeList({ zh: "是否", en: "Yes or no" }, [
  { code: "true", zh: "是", en: "Yes" },
  { code: "false", zh: "否", en: "No" },
]);
const NO_ENTRIES: readonly CodeEntry[] = [];

/** What a cell with a closed list of values offers. */
export interface Codes {
  readonly type: "code" | "boolean";
  readonly entries: readonly CodeEntry[];
  /** How an entry is shown; undefined when the code is not in the list. */
  readonly labelOf: (code: string) => string | undefined;
}

/** The values a cell may be chosen from: a code list, or yes and no. */
export function useCodes(
  { type, codeList }: CellProperties,
  codeLists: ReadonlyMap<string, CodeList>,
): Codes {
  const localized = useLocalized();
  const isTruth = type === "boolean";
  const list = isTruth ? TRUTHS : codeLists.get(codeList ?? "");
  return {
    type: isTruth ? "boolean" : "code",
    entries: list?.entries ?? NO_ENTRIES,
    labelOf: (code) => {
      const entry = list?.find(code);
      return entry && (isTruth ? localized(entry) : `${code} ${localized(entry)}`);
    },
  };
}
