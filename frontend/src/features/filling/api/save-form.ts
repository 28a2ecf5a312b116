import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { FormData } from "@/engine/submission-data";
import type { SendForm } from "../draft/form-saver";

/** Saves forms of the submission, filled in by that version of its scheme, as drafts (暂存). */
export function saveFormOf(id: string, schemeVersion: string): SendForm {
  return (form, { version, data }) =>
    unwrap(
      api.PUT("/api/submissions/{id}/forms/{form}", {
        params: { path: { id, form } },
        body: { version, schemeVersion, data: mutable(data) },
      }),
    );
}

/** The same document in the mutable shape of the API's types. */
function mutable({ cells, rows }: FormData) {
  const tables = Object.entries(rows).map(
    ([table, texts]) => [table, texts.map((row) => ({ ...row }))] as const,
  );
  return { cells: { ...cells }, rows: Object.fromEntries(tables) };
}
