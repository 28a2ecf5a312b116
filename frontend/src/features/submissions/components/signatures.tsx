import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack, Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { signatureLabels } from "@/components/labels";
import { formatMoment } from "@/locales/formats";

/** Who of the unit has signed its forms, and whose signature is still missing. */
export function Signatures({ submission }: { submission: SubmissionDetail }) {
  const { t, i18n } = useLingui();
  const { signing, signatures } = submission;
  return (
    <Stack gap={4} component="section" aria-label={t`Signatures of the unit`}>
      <Text size="sm" fw={600}>
        <Trans>Signatures of the unit</Trans>
      </Text>
      <Group gap="lg">
        {signing.map((step, index) => {
          const signature = signatures[index];
          return (
            <Text key={step} size="sm">
              {t(signatureLabels[step])}
              {": "}
              {signature === undefined ? (
                <Text span inherit c="orange.9">
                  <Trans>not signed yet</Trans>
                </Text>
              ) : (
                <>
                  {signature.name} · {formatMoment(signature.at, i18n.locale)}
                </>
              )}
            </Text>
          );
        })}
      </Group>
    </Stack>
  );
}
