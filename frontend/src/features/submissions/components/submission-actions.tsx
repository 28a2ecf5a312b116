import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Menu } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { Link } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { useSession } from "@/api/session-store";
import type { SubmissionDetail, SubmissionState } from "@/api/types";
import { RemindButton } from "@/components/reminders/remind-button";
import { WorkbookButton } from "@/components/workbook-button";
import { actKinds } from "../act-kinds";
import type { Act } from "../api/act";
import { ActDialog } from "./act-dialog";
import { ExtendDialog } from "./extend-dialog";

/** The decisions a reader comes for; what is done rarely stands in the menu. */
const AT_HAND: readonly Act[] = ["sign", "approve", "sendBack", "withdraw"];
const FILLED: readonly Act[] = ["sign", "approve", "unlock"];
const ON_REQUEST: readonly Act[] = ["unlock", "refuseUnlock"];
const RARE: readonly Act[] = [
  "requestUnlock",
  "lock",
  "unlock",
  "submitOnBehalf",
  "drop",
  "reinstate",
  "handOver",
];

/** Where the unit is the one to act. */
const WITH_THE_UNIT: readonly SubmissionState[] = ["NOT_STARTED", "DRAFT", "RETURNED"];

/** The actions the server allows this reader now. */
export function SubmissionActions({ submission }: { submission: SubmissionDetail }) {
  const { t } = useLingui();
  const [act, setAct] = useState<Act>();
  const [extending, setExtending] = useState(false);
  const reviews = useSession(({ account }) => account?.role === "REVIEWER");
  const { actions, id, unlockRequested, cycleId, unit, state } = submission;
  const shown = unlockRequested ? [...AT_HAND, ...ON_REQUEST] : AT_HAND;
  const atHand = shown.filter((one) => actions.includes(one));
  const rare = RARE.filter((one) => actions.includes(one) && !shown.includes(one));
  const extendable = useExtendable(submission);
  const onBehalf = actions.includes("fillOnBehalf");
  return (
    <Group gap="sm">
      {actions.includes("saveDraft") && (
        <Button component={Link} to={`/submissions/${id}/fill`}>
          <Trans>Fill the forms</Trans>
        </Button>
      )}
      {atHand.map((one) => (
        <Button
          key={one}
          color={actKinds[one].color}
          variant={FILLED.includes(one) ? "filled" : "outline"}
          onClick={() => setAct(one)}
        >
          {t(actKinds[one].label)}
        </Button>
      ))}
      {reviews && WITH_THE_UNIT.includes(state) && (
        <RemindButton
          title={t`Remind ${unit.name}`}
          filter={{ cycle: cycleId, q: unit.creditCode }}
        />
      )}
      <WorkbookButton submissionId={id} />
      {(onBehalf || extendable || rare.length > 0) && (
        <Menu position="bottom-start">
          <Menu.Target>
            <Button variant="default">
              <Trans>More</Trans>
            </Button>
          </Menu.Target>
          <Menu.Dropdown>
            {onBehalf && (
              <Menu.Item component={Link} to={`/submissions/${id}/fill`}>
                <Trans>Fill on behalf of the unit</Trans>
              </Menu.Item>
            )}
            {extendable && (
              <Menu.Item onClick={() => setExtending(true)}>
                <Trans>Extend the deadline</Trans>
              </Menu.Item>
            )}
            {rare.map((one) => (
              <Menu.Item key={one} onClick={() => setAct(one)}>
                {t(actKinds[one].label)}
              </Menu.Item>
            ))}
          </Menu.Dropdown>
        </Menu>
      )}
      {extending && <ExtendDialog submission={submission} onClose={() => setExtending(false)} />}
      {act !== undefined && (
        <ActDialog submission={submission} act={act} onClose={() => setAct(undefined)} />
      )}
    </Group>
  );
}

/** Whether the reader's office opened the cycle and the unit still has to submit. */
function useExtendable({ cycleId, state }: SubmissionDetail): boolean {
  const reviews = useSession(({ account }) => account?.role === "REVIEWER");
  const { data: cycles = [] } = useQuery({ ...cyclesQuery, enabled: reviews });
  const cycle = cycles.find(({ id }) => id === cycleId);
  return cycle?.administered === true && cycle.state === "OPEN" && WITH_THE_UNIT.includes(state);
}
