import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { PageTitle } from "@/components/page-title";
import { useFilters } from "@/components/use-filters";
import { CoverageBoard } from "../components/coverage-board";
import { CycleSelect } from "../components/cycle-select";

/** Which units a cycle asks, office by office, and how far it has been passed on (逐级下发). */
export function Component() {
  const { t } = useLingui();
  const [parameters, setParameters] = useSearchParams();
  const { page } = useFilters();
  const { data } = useSuspenseQuery(cyclesQuery);
  const cycles = [...data].sort((a, b) => b.period.localeCompare(a.period));
  const cycle = cycles.find(({ id }) => id === parameters.get("cycle")) ?? cycles[0];
  return (
    <Stack>
      <PageTitle title={t`Coverage and dispatch`} />
      {cycle === undefined ? (
        <Text>
          <Trans>No cycle has been opened yet.</Trans>
        </Text>
      ) : (
        <>
          <CycleSelect
            cycles={cycles}
            cycle={cycle}
            onSelect={(id) => setParameters({ cycle: id })}
          />
          <CoverageBoard cycle={cycle} trail={parameters.getAll("office")} page={page} />
        </>
      )}
    </Stack>
  );
}
