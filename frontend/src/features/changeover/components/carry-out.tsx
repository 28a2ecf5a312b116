import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Changeover } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { carryOut } from "../api/changeovers";

/** Carries out what was examined, saying why (执行换版). */
export function CarryOut({ changeover: { id, toVersion } }: { changeover: Changeover }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [reason, setReason] = useState("");
  const order = useMutation({
    mutationFn: () => carryOut(id, reason.trim()),
    onSettled: () =>
      Promise.all(
        [["changeover", id], ["changeovers"], ["cycles"], ["submissions"], ["submission"]].map(
          (queryKey) => queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  return (
    <Alert color="blue" title={t`Carry it out`}>
      <Stack>
        <Text size="sm">
          <Trans>
            The cycle follows version {toVersion} from now on. Reports that units are filling move
            over at once; those under review when they come back; accepted ones when they are
            unlocked. Each unit is told. There is no way back.
          </Trans>
        </Text>
        <Textarea
          label={t`Reason (required), told to the units`}
          value={reason}
          onChange={({ currentTarget }) => setReason(currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
        {order.error !== null && <ProblemAlert error={order.error} />}
        <Group>
          <Button
            loading={order.isPending}
            disabled={reason.trim().length < 2}
            onClick={() => order.mutate()}
          >
            <Trans>Move to version {toVersion}</Trans>
          </Button>
        </Group>
      </Stack>
    </Alert>
  );
}
