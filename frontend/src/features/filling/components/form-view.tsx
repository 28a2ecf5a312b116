import { Stack } from "@mantine/core";
import { useQueries } from "@tanstack/react-query";
import { useMemo } from "react";
import { codeListQuery } from "@/api/requests/code-list";
import type { Finding, FormDefinition, FormValues, SchemeView } from "@/api/types";
import { formDefinition } from "@/components/forms/form-definitions";
import { codeListMap } from "../code-list-map";
import { codeListsOf } from "../code-lists-of";
import { FormNotes } from "./form-notes";
import { HeadBlock, type Reporter } from "./head-block";
import { ReadonlyTable } from "./readonly-table";
import { type Remarking, RemarkingContext } from "./remark-on-cell";

interface FormViewProps {
  readonly scheme: SchemeView;
  readonly form: FormDefinition;
  readonly data: FormValues;
  readonly findings?: readonly Finding[];
  /** The same form in the period before; what differs from it shows its old value. */
  readonly previous?: FormValues;
  readonly reporter?: Reporter;
  /** Makes every cell a place to remark on. */
  readonly remarking?: Remarking | undefined;
}

/** A form with its data, for reading. */
export function FormView(props: FormViewProps) {
  const { scheme, form, data, findings = [], previous, reporter, remarking } = props;
  const definition = useMemo(() => formDefinition(form), [form]);
  const needed = useMemo(() => codeListsOf([definition]), [definition]);
  const codeLists = useQueries({
    queries: scheme.codeLists.map(({ key }) => ({
      ...codeListQuery(scheme.scheme, scheme.version, key),
      enabled: needed.includes(key),
    })),
    combine: (results) => codeListMap(scheme, results),
  });
  return (
    <div>
      <HeadBlock scheme={scheme} form={definition} reporter={reporter} />
      <RemarkingContext value={remarking}>
        <Stack gap="md">
          {definition.tables.map((table) => (
            <ReadonlyTable
              key={table.table}
              form={form.form}
              table={table}
              data={data}
              previous={previous}
              findings={findings}
              codeLists={codeLists}
            />
          ))}
        </Stack>
      </RemarkingContext>
      <FormNotes notes={definition.notes} />
    </div>
  );
}
