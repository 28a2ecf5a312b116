import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Group, Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { PageTitle } from "@/components/page-title";
import { CycleSelect } from "../components/cycle-select";
import { OpenCycle } from "../components/open-cycle";
import { ProgressBoard } from "../components/progress-board";

/** How far the reports of a cycle are, from the reader's office down to the counties. */
export function Component() {
  const { t } = useLingui();
  const [parameters, setParameters] = useSearchParams();
  const { data } = useSuspenseQuery(cyclesQuery);
  const cycles = [...data].sort((a, b) => b.period.localeCompare(a.period));
  const cycle = cycles.find(({ id }) => id === parameters.get("cycle")) ?? cycles[0];
  return (
    <Stack>
      <Group justify="space-between">
        <PageTitle title={t`Progress`} />
        <OpenCycle latest={cycles.find(({ administered }) => administered)} />
      </Group>
      {cycle === undefined ? (
        <Text>
          <Trans>No cycle has been opened yet.</Trans>
        </Text>
      ) : (
        <>
          <CycleSelect
            cycles={cycles}
            cycle={cycle}
            onSelect={(id) =>
              setParameters((current) => {
                current.set("cycle", id);
                return current;
              })
            }
          />
          {cycle.state === "CLOSED" && (
            <Alert color="gray">{t`This cycle is closed: units no longer fill or submit.`}</Alert>
          )}
          <ProgressBoard cycle={cycle} trail={parameters.getAll("office")} />
        </>
      )}
    </Stack>
  );
}
