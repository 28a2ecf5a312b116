import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useSearchParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { ProblemAlert } from "@/components/problem-alert";
import { Waiting } from "@/components/waiting";
import { formatPeriod } from "@/locales/formats";
import { type CycleOrder, cyclePreviewQuery, type Deadlines, openCycle } from "../api/open-cycle";
import { CoveredUnits } from "./covered-units";
import { DeadlineFields } from "./deadline-fields";

interface CyclePreviewProps {
  order: CycleOrder;
  onBack: () => void;
  onClose: () => void;
}

/** What opening the cycle would do, with deadlines that can still be changed (开通预览). */
export function CyclePreview({ order, onBack, onClose }: CyclePreviewProps) {
  const { t, i18n } = useLingui();
  const queries = useQueryClient();
  const [, setParameters] = useSearchParams();
  const { data: preview, error: refused } = useQuery(cyclePreviewQuery(order));
  const [changed, setChanged] = useState<Deadlines>();
  const open = useMutation({
    mutationFn: openCycle,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: cyclesQuery.queryKey });
      setParameters({ cycle: id });
      onClose();
    },
  });
  const problem = open.error ?? refused;
  const deadlines = changed ?? preview?.deadlines;
  const before = preview?.previousPeriod && formatPeriod(preview.previousPeriod, i18n.locale);
  const newVersion =
    preview?.previousVersion !== undefined && preview.previousVersion !== order.version;
  return (
    <Stack>
      {problem !== null && <ProblemAlert error={problem} />}
      {preview === undefined && refused === null && <Waiting />}
      {preview?.alreadyCollected && (
        <Alert color="red">{t`Units below your office report this period already.`}</Alert>
      )}
      {preview !== undefined && deadlines !== undefined && (
        <>
          <Text>
            <Plural value={preview.units} one="# unit is asked." other="# units are asked." />
          </Text>
          {before !== undefined && (
            <Text size="sm">
              <Trans>Compared with {before}:</Trans>{" "}
              {newVersion ? t`another version of the scheme` : t`the same version of the scheme`}
            </Text>
          )}
          <CoveredUnits title={t`Asked for the first time`} units={preview.added} />
          <CoveredUnits title={t`Asked last time, not any more`} units={preview.missing} />
          <DeadlineFields deadlines={deadlines} onChange={setChanged} />
        </>
      )}
      <Group justify="flex-end">
        <Button variant="default" onClick={onBack}>
          <Trans>Back</Trans>
        </Button>
        <Button
          loading={open.isPending}
          disabled={preview === undefined || preview.alreadyCollected || preview.units === 0}
          onClick={() => open.mutate(deadlines === undefined ? order : { ...order, deadlines })}
        >
          {order.dispatch === "LEVEL_BY_LEVEL" ? (
            <Trans>Open</Trans>
          ) : (
            <Trans>Open and dispatch</Trans>
          )}
        </Button>
      </Group>
    </Stack>
  );
}
