import { Stack } from "@mantine/core";
import type { FormDefinition } from "@/engine/form-definition";
import { useFilling } from "../filling-context";
import { FixedTableEditor } from "./fixed-table-editor";
import { FloatingTableEditor } from "./floating-table-editor";
import { FootBlock } from "./foot-block";
import { FormNotes } from "./form-notes";
import { HeadBlock } from "./head-block";
import { Legend } from "./legend";

/** One form that is being filled, as it looks on paper. */
export function FormEditor({ form }: { form: FormDefinition }) {
  const { scheme, data } = useFilling();
  const { name = "", creditCode = "" } = data.unit;
  return (
    <div>
      <HeadBlock scheme={scheme} form={form} reporter={{ name, creditCode, period: data.period }} />
      <Stack gap="md">
        {form.tables.map((table) =>
          table.kind === "FIXED" ? (
            <FixedTableEditor key={table.table} form={form.form} table={table} />
          ) : (
            <FloatingTableEditor key={table.table} form={form.form} table={table} />
          ),
        )}
      </Stack>
      <Legend form={form} />
      {form.kind !== "FOOT" && <FootBlock />}
      <FormNotes notes={form.notes} />
    </div>
  );
}
