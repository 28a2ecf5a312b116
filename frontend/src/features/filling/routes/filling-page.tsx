import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useSuspenseQueries, useSuspenseQuery } from "@tanstack/react-query";
import { lazy, useEffect, useState } from "react";
import { Navigate, useParams } from "react-router";
import { codeListQuery } from "@/api/requests/code-list";
import { schemeQuery } from "@/api/requests/scheme";
import { submissionQuery } from "@/api/requests/submission";
import { useSession } from "@/api/session-store";
import type { SchemeView, SubmissionDetail } from "@/api/types";
import { filedForms } from "@/components/forms/form-definitions";
import { PageTitle } from "@/components/page-title";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { fillingDataQuery } from "../api/filling-data";
import { programQuery } from "../api/program";
import { saveExplanationOf } from "../api/save-explanation";
import { saveFormOf } from "../api/save-form";
import { codeListMap } from "../code-list-map";
import { FillingWorkspace } from "../components/filling-workspace";
import { openFilling } from "../filling";
import { FillingProvider } from "../filling-context";

const SubmittedForms = lazy(async () => ({
  default: (await import("../components/submitted-forms")).SubmittedForms,
}));

/** The page on which a clerk, or an office in his place, fills one form of a submission. */
export function Component() {
  const { id = "", form = "" } = useParams();
  const { i18n } = useLingui();
  const localized = useLocalized();
  const { data: submission } = useSuspenseQuery(submissionQuery(id));
  const { data: scheme } = useSuspenseQuery(
    schemeQuery(submission.scheme, submission.schemeVersion),
  );
  const forms = filedForms(scheme, submission.unit.type);
  if (!forms.some((one) => one.form === form)) {
    return <Navigate to={`/submissions/${id}/fill/${forms[0]?.form}`} replace />;
  }
  const { actions } = submission;
  const isOpen = actions.includes("saveDraft") || actions.includes("fillOnBehalf");
  const Content = isOpen ? OpenForms : SubmittedForms;
  return (
    <Stack gap="sm">
      <PageTitle
        title={`${localized(scheme.title)} ${formatPeriod(submission.period, i18n.locale)}`}
      />
      <Content
        key={`${id} ${scheme.version}`}
        submission={submission}
        scheme={scheme}
        form={form}
      />
    </Stack>
  );
}

interface OpenFormsProps {
  readonly submission: SubmissionDetail;
  readonly scheme: SchemeView;
  readonly form: string;
}

/** The forms while they may be changed. */
function OpenForms({ submission, scheme, form }: OpenFormsProps) {
  const { id } = submission;
  const { scheme: key, version } = scheme;
  const account = useSession((session) => session.account?.id ?? "");
  const { data } = useSuspenseQuery(fillingDataQuery(id, version));
  const { data: program } = useSuspenseQuery(programQuery(key, version));
  const codeLists = useSuspenseQueries({
    queries: scheme.codeLists.map((list) => codeListQuery(key, version, list.key)),
    combine: (results) => codeListMap(scheme, results),
  });
  const [filling] = useState(() =>
    openFilling({
      id,
      account,
      scheme,
      program,
      data,
      codeLists,
      saveForm: saveFormOf(id, version),
      saveExplanation: saveExplanationOf(id),
    }),
  );
  useEffect(() => filling.saving.start(), [filling]);
  const definition = filling.forms.find((one) => one.form === form);
  return (
    definition && (
      <FillingProvider filling={filling}>
        <FillingWorkspace submission={submission} form={definition} />
      </FillingProvider>
    )
  );
}
