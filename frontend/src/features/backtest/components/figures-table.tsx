import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Title } from "@mantine/core";
import type { BacktestFigures } from "@/api/types";
import { RecordsTable } from "@/components/records-table";

interface Line {
  key: string;
  name: string;
  figures: BacktestFigures;
}

interface FiguresTableProps {
  caption: string;
  /** What the lines are. */
  head: string;
  lines: Line[];
}

/** How many reports a draft stops, passes, does not concern (试算计数). */
export function FiguresTable({ caption, head, lines }: FiguresTableProps) {
  const { t } = useLingui();
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        {caption}
      </Title>
      <RecordsTable
        caption={caption}
        records={lines}
        keyOf={({ key }) => key}
        empty={<Trans>Nothing has been examined yet.</Trans>}
        columns={[
          { key: "name", title: head, render: ({ name }) => name },
          {
            key: "stopped",
            title: t`Would be stopped`,
            numeric: true,
            render: ({ figures }) => figures.stopped,
          },
          { key: "held", title: t`Pass`, numeric: true, render: ({ figures }) => figures.held },
          {
            key: "notApplicable",
            title: t`Not applicable`,
            numeric: true,
            render: ({ figures }) => figures.notApplicable,
          },
        ]}
      />
    </Stack>
  );
}
