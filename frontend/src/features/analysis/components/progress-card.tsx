import { Card, Stack, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { progressQuery } from "@/api/requests/progress";
import type { Chart, Cycle } from "@/api/types";
import { CountsCard } from "@/components/progress/counts-card";
import { OfficesTable } from "@/components/progress/offices-table";
import { useLocalized } from "@/locales/use-localized";

/** How far the reporting of a cycle is, as part of a dashboard. */
export function ProgressCard({ chart, cycle }: { chart: Chart; cycle: Cycle }) {
  const localized = useLocalized();
  const { data } = useSuspenseQuery(progressQuery(cycle.id, undefined));
  return (
    <Card component="section" withBorder data-wide>
      <Stack gap="sm">
        <Title order={2}>{localized(chart.title)}</Title>
        <CountsCard cycle={cycle.id} office={data.office.id} counts={data.total} />
        <OfficesTable cycle={cycle.id} office={data.office.id} trail={[]} offices={data.children} />
      </Stack>
    </Card>
  );
}
