import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Button, Code, Group, Progress, Stack, Text } from "@mantine/core";
import { useMutation, useQuery, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { PageTitle } from "@/components/page-title";
import { ProblemAlert } from "@/components/problem-alert";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { backtestQuery, cancelBacktest, resultQuery, resumeBacktest } from "../api/backtests";
import { RunResult } from "../components/run-result";
import { stateLabels } from "../labels";

/** How far a run is and what it has found so far (试算进度与结果). */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { id = "" } = useParams();
  const queries = useQueryClient();
  const { data: run } = useSuspenseQuery(backtestQuery(id));
  const { data: result } = useQuery(resultQuery(run));
  const { checkId, examined, population, state, reason, orderedBy } = run;
  const why = reason === undefined ? "" : localized(reason);
  const running = state === "RUNNING";
  const toggle = useMutation({
    mutationFn: () => (running ? cancelBacktest(id) : resumeBacktest(id)),
    onSettled: () => queries.invalidateQueries({ queryKey: ["backtest", id] }),
  });
  const at = formatMoment(run.createdAt, i18n.locale);
  return (
    <Stack>
      <PageTitle title={t`Back-test of ${checkId}`} />
      <Text size="sm" c="gray.7">
        <Trans>
          Ordered by {orderedBy}, {at}
        </Trans>
      </Text>
      <Code block style={{ whiteSpace: "pre-wrap" }}>
        {run.source}
      </Code>
      <Progress.Root size="xl">
        <Progress.Section
          value={population === 0 ? 100 : Math.min(100, (examined / population) * 100)}
          color={state === "DONE" ? "green.9" : "blue.8"}
          aria-label={t`${examined} of ${population} reports examined`}
        />
      </Progress.Root>
      <Text role="status">
        {t(stateLabels[state])}: {t`${examined} of ${population} reports examined`}
      </Text>
      {why !== "" && (
        <Alert color="blue">
          <Trans>This check is examined report by report, which takes longer: {why}.</Trans>
        </Alert>
      )}
      {toggle.error !== null && <ProblemAlert error={toggle.error} />}
      <Group>
        {run.own && state !== "DONE" && (
          <Button variant="outline" loading={toggle.isPending} onClick={() => toggle.mutate()}>
            {running ? <Trans>Stop</Trans> : <Trans>Go on</Trans>}
          </Button>
        )}
        <Anchor component={Link} to={`/backtests?like=${id}`}>
          <Trans>Change the draft and try again</Trans>
        </Anchor>
      </Group>
      {result !== undefined && <RunResult run={run} result={result} />}
    </Stack>
  );
}
