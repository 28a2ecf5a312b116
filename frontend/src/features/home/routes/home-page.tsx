import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { cyclesQuery } from "@/api/requests/cycles";
import { PageTitle } from "@/components/page-title";
import { CurrentReport } from "../components/current-report";
import { EarlierReports } from "../components/earlier-reports";
import { byTime, ownCycles } from "../own-cycles";

/** A clerk's start page: what is due, what to do next, and the reports of earlier periods. */
export function Component() {
  const { t } = useLingui();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const { current, earlier } = byTime(ownCycles(cycles));
  return (
    <Stack gap="lg">
      <PageTitle title={t`My reports`} />
      {current.length === 0 && (
        <Text>
          <Trans>Nothing has to be reported at the moment.</Trans>
        </Text>
      )}
      {current.map((cycle) => (
        <CurrentReport key={cycle.id} cycle={cycle} />
      ))}
      {earlier.length > 0 && (
        <Stack gap="xs">
          <Title order={2}>
            <Trans>Earlier periods</Trans>
          </Title>
          <EarlierReports cycles={earlier} />
        </Stack>
      )}
    </Stack>
  );
}
