import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Stack, Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { openRemarks, useReturnedRemarks } from "../remarks";
import { RemarkItem } from "./remark-item";

/** What the office wants mended cell by cell; each leads to its cell and is ticked off. */
export function RemarkList({ submission }: { submission: SubmissionDetail }) {
  const { t } = useLingui();
  const remarks = useReturnedRemarks(submission);
  if (remarks.length === 0) {
    return null;
  }
  const open = openRemarks(remarks).length;
  return (
    <Alert
      color={open > 0 ? "orange" : "green"}
      title={t`Remarks on cells`}
      role="region"
      aria-label={t`Remarks on cells`}
      styles={{ label: { color: "var(--mantine-color-gray-9)" } }}
    >
      <Text size="sm" role="status">
        {open === 0 ? (
          <Trans>All remarks are ticked off.</Trans>
        ) : (
          <Plural
            value={open}
            one="# remark is still to be ticked off before you can submit."
            other="# remarks are still to be ticked off before you can submit."
          />
        )}
      </Text>
      <Stack gap="sm" mt="xs">
        {remarks.map((remark) => (
          <RemarkItem key={remark.id} submissionId={submission.id} remark={remark} />
        ))}
      </Stack>
    </Alert>
  );
}
