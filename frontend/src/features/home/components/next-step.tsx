import { Trans } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SubmissionDetail } from "@/api/types";
import { WorkbookButton } from "@/components/workbook-button";
import { useLocalized } from "@/locales/use-localized";

/** What the clerk does next, in a sentence and a button. */
export function NextStep({ submission }: { submission: SubmissionDetail }) {
  const localized = useLocalized();
  const { id, state, reviewOffice } = submission;
  const office = reviewOffice === undefined ? "" : localized(reviewOffice.name);
  const steps: Record<typeof state, { text: ReactNode; button: ReactNode; fill: boolean }> = {
    NOT_STARTED: {
      text: <Trans>The forms are ready to be filled.</Trans>,
      button: <Trans>Start filling</Trans>,
      fill: true,
    },
    DRAFT: {
      text: <Trans>Complete the forms, clear the findings, then submit.</Trans>,
      button: <Trans>Continue filling</Trans>,
      fill: true,
    },
    RETURNED: {
      text: <Trans>Correct what the opinion names, then submit again.</Trans>,
      button: <Trans>Mend and submit again</Trans>,
      fill: true,
    },
    SUBMITTED: {
      text: <Trans>Nothing to do: {office} is reviewing.</Trans>,
      button: <Trans>View the report</Trans>,
      fill: false,
    },
    ACCEPTED: {
      text: <Trans>Done: the report has been accepted.</Trans>,
      button: <Trans>View the report</Trans>,
      fill: false,
    },
    LOCKED: {
      text: <Trans>Done: the report has been accepted and locked.</Trans>,
      button: <Trans>View the report</Trans>,
      fill: false,
    },
    DROPPED: {
      text: <Trans>Nothing to do: your unit need not report this period.</Trans>,
      button: <Trans>View the report</Trans>,
      fill: false,
    },
  };
  const { text, button, fill } = steps[state];
  return (
    <Stack gap="xs">
      <Text>{text}</Text>
      <Group>
        <Button
          component={Link}
          to={fill ? `/submissions/${id}/fill` : `/submissions/${id}`}
          variant={fill ? "filled" : "light"}
        >
          {button}
        </Button>
        {state !== "NOT_STARTED" && <WorkbookButton submissionId={id} />}
      </Group>
    </Stack>
  );
}
