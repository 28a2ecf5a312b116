import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

/** Why the submission was sent back (退回意见), until it is submitted again. */
export function OpinionAlert({ submission }: { submission: SubmissionDetail }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { state, opinion } = submission;
  if (state !== "RETURNED" || opinion === undefined) {
    return null;
  }
  const office = opinion.office === undefined ? "" : localized(opinion.office.name);
  return (
    <Alert
      color="orange"
      title={t`This report was sent back`}
      role="status"
      styles={{ label: { color: "var(--mantine-color-gray-9)" } }}
    >
      <Text style={{ whiteSpace: "pre-line" }}>{opinion.text}</Text>
      <Text size="sm" c="gray.8" mt={4}>
        <Trans>
          {office} {opinion.actor}, {formatMoment(opinion.at, i18n.locale)}
        </Trans>
      </Text>
    </Alert>
  );
}
