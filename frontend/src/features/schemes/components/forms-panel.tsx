import { Trans, useLingui } from "@lingui/react/macro";
import { Select, Stack, Text, Title } from "@mantine/core";
import { useSearchParams } from "react-router";
import type { SchemeView } from "@/api/types";
import { formName } from "@/components/form-name";
import { useLocalized } from "@/locales/use-localized";
import { TableStructure } from "./table-structure";

/** One form of the scheme at a time: its filling notes and every indicator. */
export function FormsPanel({ scheme }: { scheme: SchemeView }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const [parameters, setParameters] = useSearchParams();
  const asked = parameters.get("form");
  const form = scheme.forms.find((one) => one.form === asked) ?? scheme.forms[0];
  if (form === undefined) {
    return (
      <Text>
        <Trans>This scheme has no forms.</Trans>
      </Text>
    );
  }
  return (
    <Stack>
      <Select
        label={t`Form`}
        data={scheme.forms.map((one) => ({
          value: one.form,
          label: formName(one, localized),
        }))}
        value={form.form}
        allowDeselect={false}
        maw={520}
        onChange={(next) => setParameters({ tab: "forms", form: next ?? form.form })}
      />
      <Title order={2}>{formName(form, localized)}</Title>
      {form.notes !== undefined && (
        <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
          {localized(form.notes)}
        </Text>
      )}
      {form.tables.map((table) => (
        <TableStructure key={table.table} table={table} />
      ))}
    </Stack>
  );
}
