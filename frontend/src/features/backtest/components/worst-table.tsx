import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "react-router";
import type { BacktestWorst, CellRef } from "@/api/types";
import { RecordsTable } from "@/components/records-table";

interface WorstTableProps {
  worst: BacktestWorst[];
  typeName: (unitType: string) => string;
}

/** The reports whose sides lie farthest apart (差额最大的报表), with their cells. */
export function WorstTable({ worst, typeName }: WorstTableProps) {
  const { t } = useLingui();
  return (
    <RecordsTable
      caption={t`Reports farthest off`}
      records={worst.map((report, rank) => ({ ...report, rank: rank + 1 }))}
      keyOf={({ rank }) => String(rank)}
      empty={<Trans>No report would be stopped.</Trans>}
      columns={[
        {
          key: "unit",
          title: t`Unit`,
          render: ({ submissionId, unitName, unitType }) =>
            submissionId === undefined ? (
              typeName(unitType)
            ) : (
              <Anchor component={Link} to={`/submissions/${submissionId}`}>
                {unitName}
              </Anchor>
            ),
        },
        { key: "period", title: t`Period`, render: ({ period }) => period },
        { key: "left", title: t`Left side`, numeric: true, render: ({ left }) => left ?? "—" },
        { key: "right", title: t`Right side`, numeric: true, render: ({ right }) => right ?? "—" },
        {
          key: "difference",
          title: t`Difference`,
          numeric: true,
          render: ({ difference }) => difference ?? "—",
        },
        {
          key: "cells",
          title: t`Cells`,
          render: ({ cells, submissionId }) => <Cells cells={cells} submissionId={submissionId} />,
        },
      ]}
    />
  );
}

function Cells({ cells, submissionId }: { cells: CellRef[]; submissionId: string | undefined }) {
  return (
    <Stack gap={0}>
      {cells.map((cell) => {
        const name = cellName(cell);
        return submissionId === undefined ? (
          <Text key={name} size="xs">
            {name}
          </Text>
        ) : (
          <Anchor
            key={name}
            size="xs"
            component={Link}
            to={`/submissions/${submissionId}?tab=forms&form=${cell.form}`}
          >
            {name}
          </Anchor>
        );
      })}
    </Stack>
  );
}

/** As a formula names it. */
function cellName({ form, table, row, cell, column }: CellRef): string {
  const place = [form, table, cell ?? column].filter((part) => part !== undefined).join(".");
  return row === undefined ? place : `${place} #${row + 1}`;
}
