import { Plural } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { findingsQuery } from "@/api/requests/findings";
import { schemeQuery } from "@/api/requests/scheme";
import type { SubmissionDetail } from "@/api/types";
import { FindingList } from "./finding-list";

/** What the checks found, strictest first, with the unit's explanations. */
export function FindingsPanel({ submission }: { submission: SubmissionDetail }) {
  const [{ data: found }, { data: scheme }] = useSuspenseQueries({
    queries: [
      findingsQuery(submission.id),
      schemeQuery(submission.scheme, submission.schemeVersion),
    ],
  });
  const skipped = found.notApplicable.length;
  return (
    <Stack>
      <Text size="sm" c="gray.7">
        <Plural value={found.evaluated} one="# check was decided" other="# checks were decided" />
        {"; "}
        <Plural value={skipped} one="# did not apply." other="# did not apply." />
      </Text>
      <FindingList submissionId={submission.id} findings={found.findings} scheme={scheme} />
    </Stack>
  );
}
