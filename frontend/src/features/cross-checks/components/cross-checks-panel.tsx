import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import type { SubmissionDetail } from "@/api/types";
import { useFilters } from "@/components/use-filters";
import { submissionCrossChecksQuery } from "../api/cross-checks";
import { ComparisonList } from "./comparison-list";
import { useVerdict, VerdictFilter } from "./verdict-filter";

const SIZE = 20;

/** How a submission fits together with what other enterprises report (跨企业审核). */
export function CrossChecksPanel({ submission }: { submission: SubmissionDetail }) {
  const { page } = useFilters();
  const verdict = useVerdict();
  const { data: report } = useSuspenseQuery(
    submissionCrossChecksQuery(submission.id, { verdict, page, size: SIZE }),
  );
  return (
    <Stack>
      <Text size="sm" c="gray.7">
        <Trans>
          What this enterprise reports of others is compared with what they report, once both have
          submitted.
        </Trans>
      </Text>
      <VerdictFilter counts={report.counts} />
      <ComparisonList report={report} />
    </Stack>
  );
}
