import { Group } from "@mantine/core";
import type { CheckLevel, FindingCounts } from "@/api/types";
import { CheckLevelBadge } from "@/components/check-level-badge";
import { checkLevelLabels } from "@/components/labels";

/** How many findings of each level a submission has; nothing where there are none. */
export function FindingCountBadges({ counts }: { counts: FindingCounts }) {
  const levels = (Object.keys(checkLevelLabels) as CheckLevel[]).filter(
    (level) => counts[level] > 0,
  );
  return (
    <Group gap={4}>
      {levels.length === 0 && "—"}
      {levels.map((level) => (
        <CheckLevelBadge key={level} level={level} count={counts[level]} />
      ))}
    </Group>
  );
}
