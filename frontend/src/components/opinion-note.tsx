import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

/** Why a submission came back: the opinion (审核意见) of the office that returned it. */
export function OpinionNote({ opinion }: { opinion: NonNullable<SubmissionDetail["opinion"]> }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const office = opinion.office === undefined ? "" : localized(opinion.office.name);
  const at = formatMoment(opinion.at, i18n.locale);
  return (
    <Alert color="red" title={t`Returned with an opinion`}>
      <Text style={{ whiteSpace: "pre-wrap" }}>{opinion.text}</Text>
      <Text size="sm" c="gray.8" mt={4}>
        <Trans>
          {office} {opinion.actor}, {at}
        </Trans>
      </Text>
    </Alert>
  );
}
