import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Checkbox, Stack, Text } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { findingsQuery } from "@/api/requests/findings";
import type { SubmissionDetail } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { useLocalized } from "@/locales/use-localized";
import { ActForm } from "./act-form";

interface ApproveFormProps {
  submission: SubmissionDetail;
  onClose: () => void;
}

/** Approves; every quasi-mandatory finding (准强制性) has to be confirmed one by one. */
export function ApproveForm({ submission, onClose }: ApproveFormProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { id, toConfirm } = submission;
  const [confirmed, setConfirmed] = useState<string[]>([]);
  const { data: found, error } = useQuery({ ...findingsQuery(id), enabled: toConfirm.length > 0 });
  const missing = toConfirm.filter((key) => !confirmed.includes(key));
  return (
    <ActForm
      submission={submission}
      act="approve"
      details={confirmed.length === 0 ? {} : { confirmed }}
      incomplete={missing.length > 0}
      onClose={onClose}
    >
      {error !== null && <ProblemAlert error={error} />}
      {toConfirm.length > 0 && (
        <Alert color="orange" title={t`To be confirmed by your office`}>
          <Checkbox.Group value={confirmed} onChange={setConfirmed}>
            <Stack gap="sm">
              {toConfirm.map((key) => {
                const finding = found?.findings.find((one) => one.key === key);
                return (
                  <Checkbox
                    key={key}
                    value={key}
                    label={finding === undefined ? key : localized(finding.message)}
                    description={
                      finding?.explanation !== undefined && (
                        <Text span inherit c="gray.8">
                          <Trans>Explanation of the unit:</Trans> {finding.explanation}
                        </Text>
                      )
                    }
                  />
                );
              })}
            </Stack>
          </Checkbox.Group>
        </Alert>
      )}
    </ActForm>
  );
}
