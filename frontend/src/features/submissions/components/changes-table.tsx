import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Stack, Text } from "@mantine/core";
import type { Comparison, Place, SchemeView } from "@/api/types";
import { useCellName } from "@/components/forms/cell-name";
import { RecordsTable } from "@/components/records-table";
import { formatNumber } from "@/locales/formats";
import { CellLink } from "./cell-link";

interface ChangesTableProps {
  caption: string;
  changes: Comparison;
  scheme: SchemeView;
}

interface Change {
  place: Place;
  before: string;
  after: string;
}

/** Every cell that differs, with both values, and the rows that came or went. */
export function ChangesTable({ caption, changes, scheme }: ChangesTableProps) {
  const { t } = useLingui();
  const nameOf = useCellName(scheme);
  const cells = changes.cells.map(
    ({ before, after, ...place }): Change => ({ place, before, after }),
  );
  return (
    <Stack gap="xs">
      <RecordsTable
        caption={caption}
        records={cells}
        keyOf={({ place }) => JSON.stringify(place)}
        empty={
          changes.rows.length === 0 ? (
            <Trans>Nothing differs.</Trans>
          ) : (
            <Trans>No cell differs, only rows.</Trans>
          )
        }
        columns={[
          {
            key: "cell",
            title: t`Cell`,
            render: ({ place }) => <CellLink place={place} name={nameOf(place)} />,
          },
          { key: "before", title: t`Before`, numeric: true, render: ({ before }) => shown(before) },
          { key: "after", title: t`After`, numeric: true, render: ({ after }) => shown(after) },
        ]}
      />
      {changes.rows.map((row) => (
        <Text size="sm" key={`${row.form}.${row.table}.${row.row}.${row.kind}`}>
          <Badge color={row.kind === "ADDED" ? "green.9" : "red.9"} tt="none" mr="xs">
            {row.kind === "ADDED" ? t`Row added` : t`Row removed`}
          </Badge>
          {Object.entries(row.cells)
            .map(([cell, text]) => {
              const { form, table } = row;
              return `${nameOf({ form, table, cell })}: ${formatNumber(text)}`;
            })
            .join("; ")}
        </Text>
      ))}
    </Stack>
  );
}

function shown(text: string): string {
  return text === "" ? "—" : formatNumber(text);
}
