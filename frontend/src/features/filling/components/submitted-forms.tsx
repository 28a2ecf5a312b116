import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Group } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { findingsQuery } from "@/api/requests/findings";
import { submissionDataQuery } from "@/api/requests/submission-data";
import type { SchemeView, SubmissionDetail } from "@/api/types";
import { filedForms } from "@/components/forms/form-definitions";
import { useLocalized } from "@/locales/use-localized";
import { FormView } from "./form-view";

interface SubmittedFormsProps {
  readonly submission: SubmissionDetail;
  readonly scheme: SchemeView;
  readonly form: string;
}

/** The forms once they may no longer be changed. */
export function SubmittedForms({ submission, scheme, form }: SubmittedFormsProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { id, unit, period, reviewOffice } = submission;
  const { data } = useSuspenseQuery(submissionDataQuery(id));
  const { data: found } = useSuspenseQuery(findingsQuery(id));
  const definition = scheme.forms.find((one) => one.form === form);
  const office = reviewOffice && localized(reviewOffice.name);
  return (
    <>
      <Alert color="blue" title={t`This report can no longer be changed`}>
        {submission.state === "ACCEPTED" && <Trans>It has been accepted.</Trans>}
        {submission.state === "SUBMITTED" && office && (
          <Trans>It is with {office} for review.</Trans>
        )}
      </Alert>
      <Group component="nav" aria-label={t`Forms of this report`} gap="sm">
        {filedForms(scheme, unit.type).map((one) => (
          <Anchor
            key={one.form}
            component={Link}
            to={`/submissions/${id}/fill/${one.form}`}
            aria-current={one.form === form ? "page" : undefined}
            fw={one.form === form ? 700 : 400}
          >
            {one.formCode ?? localized(one.title)}
          </Anchor>
        ))}
      </Group>
      {definition && (
        <FormView
          scheme={scheme}
          form={definition}
          data={data.forms[form]?.data ?? { cells: {}, rows: {} }}
          findings={found.findings}
          reporter={{ name: unit.name, creditCode: unit.creditCode, period }}
        />
      )}
    </>
  );
}
