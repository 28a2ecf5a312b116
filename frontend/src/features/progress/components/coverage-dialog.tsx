import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { type CoverageAct, changeCoverage, coverageKey } from "../api/coverage";
import { coverageTexts } from "./coverage-texts";
import { UnitPicker } from "./unit-picker";

interface CoverageDialogProps {
  cycle: string;
  act: CoverageAct;
  /** How many units have no forms yet at and below the office. */
  waiting: number;
  onClose: () => void;
}

/** Asks whether the cycle is to be passed on, or why its list is to be corrected. */
export function CoverageDialog({ cycle, act: asked, waiting, onClose }: CoverageDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [act, setAct] = useState(asked);
  const [reason, setReason] = useState("");
  const { mutate, isPending, error, data, isSuccess } = useMutation({
    mutationFn: () => changeCoverage(cycle, act, reason.trim()),
    onSuccess: (done) => done === undefined && onClose(),
    onSettled: () =>
      Promise.all(
        [coverageKey, ["progress"], ["submissions"]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const { label, explanation } = coverageTexts[act.kind];
  const corrects = act.kind !== "passOn" && act.kind !== "passOnAllBelow";
  const incomplete = corrects && (reason.trim() === "" || act.unit === undefined);
  return (
    <Dialog title={t(label)} onClose={onClose}>
      <Stack>
        {(act.kind === "askAgain" || act.kind === "leaveOut") && <Text fw={600}>{act.name}</Text>}
        <Text size="sm">{t(explanation)}</Text>
        {act.kind === "passOnAllBelow" && (
          <Text>
            <Plural value={waiting} one="# unit waits." other="# units wait." />
          </Text>
        )}
        {error !== null && <ProblemAlert error={error} />}
        {act.kind === "addUnit" && (
          <UnitPicker onPick={(unit) => setAct({ kind: "addUnit", unit })} />
        )}
        {corrects && (
          <Textarea
            label={t`Reason (required)`}
            value={reason}
            onChange={(event) => setReason(event.currentTarget.value)}
            autosize
            minRows={2}
            maxLength={2000}
          />
        )}
        <Text size="sm" role="status">
          {data !== undefined && (
            <Plural
              value={data.units}
              one="Passed on; # unit has its forms now."
              other="Passed on; # units have their forms now."
            />
          )}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {isSuccess ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          {!isSuccess && (
            <Button loading={isPending} disabled={incomplete} onClick={() => mutate()}>
              {t(label)}
            </Button>
          )}
        </Group>
      </Stack>
    </Dialog>
  );
}
