import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useState } from "react";
import { Link } from "react-router";
import type { SubmissionDetail } from "@/api/types";
import { WorkbookButton } from "@/components/workbook-button";
import type { Act } from "../api/act";
import { ActDialog } from "./act-dialog";

/** The actions the server allows this reader now. */
export function SubmissionActions({ submission }: { submission: SubmissionDetail }) {
  const [act, setAct] = useState<Act>();
  const { actions, id } = submission;
  return (
    <Group gap="sm">
      {actions.includes("saveDraft") && (
        <Button component={Link} to={`/submissions/${id}/fill`}>
          <Trans>Fill the forms</Trans>
        </Button>
      )}
      {actions.includes("approve") && (
        <Button color="green" onClick={() => setAct("approve")}>
          <Trans>Approve</Trans>
        </Button>
      )}
      {actions.includes("sendBack") && (
        <Button color="red" variant="outline" onClick={() => setAct("sendBack")}>
          <Trans>Send back</Trans>
        </Button>
      )}
      {actions.includes("withdraw") && (
        <Button variant="outline" onClick={() => setAct("withdraw")}>
          <Trans>Withdraw</Trans>
        </Button>
      )}
      <WorkbookButton submissionId={id} />
      {act !== undefined && (
        <ActDialog submission={submission} act={act} onClose={() => setAct(undefined)} />
      )}
    </Group>
  );
}
