import type {
  FormDefinition as FormView,
  SchemeView,
  TableDefinition as TableView,
} from "@/api/types";
import type { FormDefinition, TableDefinition } from "@/engine/form-definition";

/** The forms of a scheme as the engine reads them: a table is either fixed or floating. */
export function formDefinitions({ forms }: SchemeView): FormDefinition[] {
  return forms.map(formDefinition);
}

export function formDefinition(form: FormView): FormDefinition {
  return { ...form, tables: form.tables.map(tableDefinition) };
}

function tableDefinition(table: TableView): TableDefinition {
  const { kind, defaultColumn = "", rows = [] } = table;
  return kind === "FIXED" ? { ...table, kind, defaultColumn, rows } : { ...table, kind };
}

/** The forms that a unit files, in their order, with the foot block (表尾) at the end. */
export function filedForms(scheme: SchemeView, unitType: string): FormDefinition[] {
  const keys = scheme.unitTypes.find(({ key }) => key === unitType)?.forms ?? [];
  const definitions = new Map(formDefinitions(scheme).map((form) => [form.form, form]));
  return [...keys, ...(scheme.foot === undefined ? [] : [scheme.foot])].flatMap(
    (key) => definitions.get(key) ?? [],
  );
}
