import { type FormDefinition, leafColumns } from "@/engine/form-definition";

/** The code lists that cells of the forms are chosen from. */
export function codeListsOf(forms: readonly FormDefinition[]): string[] {
  const properties = forms.flatMap(({ tables }) =>
    tables.flatMap((table) => [
      ...leafColumns(table.columns),
      ...(table.kind === "FIXED" ? table.rows : []),
    ]),
  );
  return [...new Set(properties.flatMap(({ codeList }) => codeList ?? []))];
}
