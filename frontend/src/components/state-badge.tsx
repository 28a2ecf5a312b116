import { useLingui } from "@lingui/react/macro";
import { Badge } from "@mantine/core";
import type { SubmissionState } from "@/api/types";
import { stateLabels } from "./labels";

const colors: Record<SubmissionState, string> = {
  NOT_STARTED: "gray",
  DRAFT: "blue",
  SUBMITTED: "violet",
  RETURNED: "red",
  ACCEPTED: "green",
  LOCKED: "teal",
  DROPPED: "gray",
};

/** The state of a submission as a coloured word. */
export function StateBadge({ state }: { state: SubmissionState }) {
  const { t } = useLingui();
  return (
    <Badge
      variant="light"
      color={colors[state]}
      c={`${colors[state]}.9`}
      tt="none"
      miw="max-content"
    >
      {t(stateLabels[state])}
    </Badge>
  );
}
