import { useLingui } from "@lingui/react/macro";
import { MultiSelect, Radio, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { schemeQuery } from "@/api/requests/scheme";
import type { SubmissionDetail } from "@/api/types";
import { formName } from "@/components/form-name";
import { useLocalized } from "@/locales/use-localized";
import type { Destination } from "../api/act";
import { formsOf } from "../forms-of";
import { forgetRemarks, useRemarks } from "../remarks-draft";
import { ActForm } from "./act-form";
import { NotedRemarks } from "./noted-remarks";

interface SendBackFormProps {
  submission: SubmissionDetail;
  onClose: () => void;
}

/** Sends back: to whom, about which forms and cells, and why. */
export function SendBackForm({ submission, onClose }: SendBackFormProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { scheme: key, schemeVersion, unit, chain } = submission;
  const { data: scheme } = useSuspenseQuery(schemeQuery(key, schemeVersion));
  const remarks = useRemarks(submission);
  const [to, setTo] = useState<Destination>("UNIT");
  const [forms, setForms] = useState<string[]>([]);
  const turn = chain.findIndex(({ step }) => step === "CURRENT");
  const below = turn > 0 ? chain[turn - 1]?.office : undefined;
  return (
    <ActForm
      submission={submission}
      act="sendBack"
      details={{
        ...(to === "UNIT" ? {} : { to }),
        ...(forms.length === 0 ? {} : { forms }),
        ...(remarks.length === 0 ? {} : { remarks: [...remarks] }),
      }}
      incomplete={remarks.some(({ text }) => text.trim() === "")}
      onClose={onClose}
      onDone={() => forgetRemarks(submission)}
    >
      {below !== undefined && (
        <Radio.Group
          label={t`Back to`}
          value={to}
          onChange={(chosen) => setTo(chosen as Destination)}
        >
          <Stack gap="xs" mt={4}>
            <Radio value="UNIT" label={t`the unit: ${unit.name}`} />
            <Radio value="OFFICE_BELOW" label={t`the office below: ${localized(below.name)}`} />
          </Stack>
        </Radio.Group>
      )}
      <MultiSelect
        label={t`Forms concerned (none means the whole set)`}
        data={formsOf(scheme, unit.type).map((form) => ({
          value: form.form,
          label: formName(form, localized),
        }))}
        value={forms}
        onChange={setForms}
        clearable
        clearButtonProps={{ "aria-label": t`Clear` }}
      />
      <NotedRemarks submission={submission} scheme={scheme} />
    </ActForm>
  );
}
