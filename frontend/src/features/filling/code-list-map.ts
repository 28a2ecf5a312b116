import type { CodeEntry, SchemeView } from "@/api/types";
import { CodeList } from "@/engine/code-list";

/** The code lists of a scheme by key, from the answers in the order of the scheme. */
export function codeListMap(
  { codeLists }: SchemeView,
  results: readonly { readonly data?: readonly CodeEntry[] | undefined }[],
): ReadonlyMap<string, CodeList> {
  return new Map(
    codeLists.map(({ key, title }, index) => [
      key,
      new CodeList(title, results[index]?.data ?? []),
    ]),
  );
}
