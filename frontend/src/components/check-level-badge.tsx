import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { CheckLevel } from "@/api/types";
import { checkLevelLabels } from "./labels";

const colors: Record<CheckLevel, string> = {
  MANDATORY: "red",
  QUASI_MANDATORY: "orange",
  VERIFICATION: "yellow",
  ADVISORY: "gray",
};

/** How strictly a check is meant, optionally with the number of its findings. */
export function CheckLevelBadge({ level, count }: { level: CheckLevel; count?: number }) {
  const { t } = useLingui();
  return (
    <Badge variant="light" color={colors[level]} c="dark.7" tt="none" size="sm" miw="max-content">
      {t(checkLevelLabels[level])}
      {count !== undefined && ` ${count}`}
    </Badge>
  );
}
