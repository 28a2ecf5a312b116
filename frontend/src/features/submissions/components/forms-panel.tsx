import { useLingui } from "@lingui/react/macro";
import { Alert, Stack } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { findingsQuery } from "@/api/requests/findings";
import { schemeQuery } from "@/api/requests/scheme";
import { submissionDataQuery } from "@/api/requests/submission-data";
import type { SubmissionDetail } from "@/api/types";
import { FormView } from "@/features/filling/components/form-view";
import { formsOf } from "../forms-of";
import { FormPicker } from "./form-picker";
import { useRemarking } from "./use-remarking";

/** All forms of a submission, read-only; which one stands in the address. */
export function FormsPanel({ submission }: { submission: SubmissionDetail }) {
  const { t } = useLingui();
  const { id, scheme, schemeVersion, unit } = submission;
  const [parameters] = useSearchParams();
  const [{ data: view }, { data: values }, { data: found }] = useSuspenseQueries({
    queries: [schemeQuery(scheme, schemeVersion), submissionDataQuery(id), findingsQuery(id)],
  });
  const { remarking, controls } = useRemarking(submission, view);
  const forms = formsOf(view, unit.type);
  const form = forms.find(({ form: key }) => key === parameters.get("form")) ?? forms[0];
  if (form === undefined) {
    return <Alert>{t`This type of unit has no forms.`}</Alert>;
  }
  return (
    <Stack>
      <FormPicker forms={forms} current={form.form} findings={found.findings} />
      {controls}
      <FormView
        key={form.form}
        scheme={view}
        form={form}
        data={values.forms[form.form]?.data ?? { cells: {}, rows: {} }}
        previous={values.previous?.forms[form.form]}
        findings={found.findings}
        remarking={remarking}
      />
    </Stack>
  );
}
