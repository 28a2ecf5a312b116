import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Radio, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Cycle } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { type CycleChange, type CycleChangeKind, changeCycle } from "../api/change-cycle";
import { changeTexts } from "./cycle-changes";

interface ChangeCycleDialogProps {
  cycle: Cycle;
  kind: CycleChangeKind;
  office: { id: string; name: string; isOwn: boolean };
  onClose: () => void;
}

/** Asks how the cycle is to be changed, and why. */
export function ChangeCycleDialog({ cycle, kind, office, onClose }: ChangeCycleDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const [change, setChange] = useState<CycleChange>(() => initial(kind, cycle));
  const { mutate, isPending, error, data, isSuccess } = useMutation({
    mutationFn: (wanted: CycleChange) => changeCycle(cycle.id, wanted, reason.trim()),
    onSuccess: (units) => units === undefined && onClose(),
    onSettled: () =>
      Promise.all(
        [["cycles"], ["progress"], ["submissions"], ["submission"]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const { label, explanation } = changeTexts[kind];
  return (
    <Dialog title={t(label)} onClose={onClose}>
      <Stack>
        <Text size="sm">{t(explanation)}</Text>
        {error !== null && <ProblemAlert error={error} />}
        {change.kind === "extend" && (
          <ExtendFields change={change} office={office} onChange={setChange} />
        )}
        {change.kind === "allowLate" && (
          <Radio.Group
            label={t`Late submissions`}
            value={String(change.allowed)}
            onChange={(allowed) => setChange({ kind: "allowLate", allowed: allowed === "true" })}
          >
            <Group mt={4}>
              <Radio value="true" label={t`are taken`} />
              <Radio value="false" label={t`are refused`} />
            </Group>
          </Radio.Group>
        )}
        <Textarea
          label={t`Reason (required)`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
        <Text size="sm" role="status">
          {isSuccess && data !== undefined && (
            <Plural
              value={data}
              one="# unit has more time now."
              other="# units have more time now."
            />
          )}
        </Text>
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {isSuccess ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
          </Button>
          <Button
            loading={isPending}
            disabled={reason.trim() === ""}
            onClick={() => mutate(change)}
          >
            {t(label)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}

function initial(kind: CycleChangeKind, cycle: Cycle): CycleChange {
  switch (kind) {
    case "extend":
      return { kind, deadline: cycle.deadlines.UNIT };
    case "allowLate":
      return { kind, allowed: !cycle.lateAllowed };
    case "close":
    case "reopen":
      return { kind };
  }
}

interface ExtendFieldsProps {
  change: CycleChange & { kind: "extend" };
  office: ChangeCycleDialogProps["office"];
  onChange: (change: CycleChange) => void;
}

function ExtendFields({ change, office, onChange }: ExtendFieldsProps) {
  const { t } = useLingui();
  const { kind, deadline } = change;
  const whom = (value: string) =>
    onChange(value === "" ? { kind, deadline } : { kind, deadline, office: value });
  return (
    <>
      <TextInput
        type="date"
        label={t`New deadline of the units`}
        value={deadline}
        onChange={({ currentTarget: { value } }) => onChange({ ...change, deadline: value })}
      />
      {!office.isOwn && (
        <Radio.Group label={t`For whom`} value={change.office ?? ""} onChange={whom}>
          <Stack gap="xs" mt={4}>
            <Radio value="" label={t`all units of the cycle`} />
            <Radio value={office.id} label={t`the units below ${office.name}`} />
          </Stack>
        </Radio.Group>
      )}
    </>
  );
}
