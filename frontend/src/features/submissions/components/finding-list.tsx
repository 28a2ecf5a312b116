import { Trans } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { CheckLevel, Finding, SchemeView } from "@/api/types";
import { checkLevelLabels } from "@/components/labels";
import { FindingCard } from "./finding-card";

interface FindingListProps {
  submissionId: string;
  findings: Finding[];
  scheme: SchemeView;
}

/** Findings, the strictest first. */
export function FindingList({ submissionId, findings, scheme }: FindingListProps) {
  const levels = Object.keys(checkLevelLabels) as CheckLevel[];
  const sorted = levels.flatMap((level) => findings.filter((one) => one.level === level));
  return (
    <Stack gap="xs">
      {sorted.length === 0 && (
        <Text>
          <Trans>The checks found nothing.</Trans>
        </Text>
      )}
      {sorted.map((finding) => (
        <FindingCard
          key={findingId(finding)}
          submissionId={submissionId}
          finding={finding}
          scheme={scheme}
        />
      ))}
    </Stack>
  );
}

/** Built-in checks find the same fault in many cells: the cell belongs to what tells them apart. */
function findingId({ key, cells }: Finding): string {
  return `${key} ${JSON.stringify(cells)}`;
}
