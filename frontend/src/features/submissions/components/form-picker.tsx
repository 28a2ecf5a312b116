import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useSearchParams } from "react-router";
import type { Finding, FormDefinition } from "@/api/types";
import { formName } from "@/components/form-name";
import { useLocalized } from "@/locales/use-localized";

interface FormPickerProps {
  forms: FormDefinition[];
  current: string;
  findings: Finding[];
}

/** Chooses one of the forms; a form with findings says how many. */
export function FormPicker({ forms, current, findings }: FormPickerProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const [, setParameters] = useSearchParams();
  const label = (form: FormDefinition) => {
    const count = findings.filter((finding) => finding.form === form.form).length;
    const name = formName(form, localized);
    return count === 0 ? name : t`${name} (${count} findings)`;
  };
  return (
    <Select
      label={t`Form`}
      data={forms.map((form) => ({ value: form.form, label: label(form) }))}
      value={current}
      allowDeselect={false}
      maw={520}
      onChange={(form) =>
        setParameters((parameters) => {
          parameters.set("form", form ?? current);
          return parameters;
        })
      }
    />
  );
}
