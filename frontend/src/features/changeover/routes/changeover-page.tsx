import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Button, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import type { Changeover } from "@/api/types";
import { PageTitle } from "@/components/page-title";
import { ProblemAlert } from "@/components/problem-alert";
import { formatMoment } from "@/locales/formats";
import {
  cancelChangeover,
  changeoverQuery,
  figuresQuery,
  resumeChangeover,
} from "../api/changeovers";
import { CarryOut } from "../components/carry-out";
import { Figures } from "../components/figures";
import { RefusedReports } from "../components/refused-reports";
import { UnitValues } from "../components/unit-values";
import { stateLabels } from "../labels";

/** What a change of version means, how far it is, and carrying it out (换版预览与执行). */
export function Component() {
  const { t, i18n } = useLingui();
  const { id = "" } = useParams();
  const { data: changeover } = useSuspenseQuery(changeoverQuery(id));
  const { data: figures } = useQuery(figuresQuery(changeover));
  const { fromVersion, toVersion, scheme, by, phase, state, reason, cycleId, own } = changeover;
  const at = formatMoment(changeover.carriedAt ?? changeover.createdAt, i18n.locale);
  return (
    <Stack>
      <PageTitle title={t`From version ${fromVersion} to version ${toVersion}`} />
      <Text size="sm" c="gray.7">
        {by}, {at}
      </Text>
      {reason !== undefined && <Text style={{ whiteSpace: "pre-wrap" }}>{reason}</Text>}
      <HowFar changeover={changeover} />
      {own && <StopOrGoOn changeover={changeover} />}
      {own && phase === "EXAMINE" && state === "DONE" && <CarryOut changeover={changeover} />}
      <Group>
        <Anchor component={Link} to={`/schemes/${scheme}/${toVersion}?tab=changes`}>
          <Trans>What the versions have otherwise</Trans>
        </Anchor>
        <Anchor component={Link} to={`/cycles/${cycleId}/changeovers`}>
          <Trans>All changes of version of this cycle</Trans>
        </Anchor>
      </Group>
      {figures !== undefined && <Figures changeover={changeover} figures={figures} />}
      <RefusedReports changeover={changeover} />
      <UnitValues changeover={changeover} />
    </Stack>
  );
}

function HowFar({ changeover }: { changeover: Changeover }) {
  const { t } = useLingui();
  const { phase, state, done, population } = changeover;
  const share = population === 0 ? 100 : Math.min(100, (done / population) * 100);
  return (
    <>
      <Progress.Root size="xl">
        <Progress.Section
          value={state === "DONE" ? 100 : share}
          color={state === "DONE" ? "green.9" : "blue.8"}
          aria-label={t`${done} of ${population} reports`}
        />
      </Progress.Root>
      <Text role="status">
        {t(stateLabels[phase][state])}:{" "}
        <Plural value={done} one="# report so far" other="# reports so far" />
      </Text>
    </>
  );
}

function StopOrGoOn({ changeover: { id, state } }: { changeover: Changeover }) {
  const queries = useQueryClient();
  const running = state === "RUNNING";
  const toggle = useMutation({
    mutationFn: () => (running ? cancelChangeover(id) : resumeChangeover(id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ["changeover", id] }),
  });
  return state === "DONE" ? null : (
    <>
      {toggle.error !== null && <ProblemAlert error={toggle.error} />}
      <Group>
        <Button variant="outline" loading={toggle.isPending} onClick={() => toggle.mutate()}>
          {running ? <Trans>Stop</Trans> : <Trans>Go on</Trans>}
        </Button>
      </Group>
    </>
  );
}
