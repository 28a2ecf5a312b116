import { Trans, useLingui } from "@lingui/react/macro";
import { Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { formatDay } from "@/locales/formats";

/** That a unit has more time than its cycle gives (延期), and why. */
export function ExtensionNote({
  extension: { before, reason },
}: {
  extension: NonNullable<SubmissionDetail["extension"]>;
}) {
  const { i18n } = useLingui();
  const day = formatDay(before, i18n.locale);
  return (
    <Text size="sm">
      <Trans>
        Extended, was due {day}: {reason}
      </Trans>
    </Text>
  );
}
