import { Plural, Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { findingsQuery } from "@/api/requests/findings";
import { schemeQuery } from "@/api/requests/scheme";
import type { CheckLevel, SubmissionDetail } from "@/api/types";
import { checkLevelLabels } from "@/components/labels";
import { FindingCard } from "./finding-card";

/** What the checks found, strictest first, with the unit's explanations. */
export function FindingsPanel({ submission }: { submission: SubmissionDetail }) {
  const [{ data: found }, { data: scheme }] = useSuspenseQueries({
    queries: [
      findingsQuery(submission.id),
      schemeQuery(submission.scheme, submission.schemeVersion),
    ],
  });
  const levels = Object.keys(checkLevelLabels) as CheckLevel[];
  const sorted = levels.flatMap((level) => found.findings.filter((one) => one.level === level));
  const skipped = found.notApplicable.length;
  return (
    <Stack>
      <Text size="sm" c="gray.7">
        <Plural value={found.evaluated} one="# check was decided" other="# checks were decided" />
        {"; "}
        <Plural value={skipped} one="# did not apply." other="# did not apply." />
      </Text>
      {sorted.length === 0 && (
        <Text>
          <Trans>The checks found nothing.</Trans>
        </Text>
      )}
      {sorted.map((finding) => (
        <FindingCard key={findingId(finding)} finding={finding} scheme={scheme} />
      ))}
    </Stack>
  );
}

/** Built-in checks find the same fault in many cells: the cell belongs to what tells them apart. */
function findingId({ key, cells }: { key: string; cells: unknown }): string {
  return `${key} ${JSON.stringify(cells)}`;
}
