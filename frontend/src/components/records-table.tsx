import { Table, Text } from "@mantine/core";
import type { ReactNode } from "react";
import classes from "./records-table.module.css";

/** A column of a list of records. */
export interface RecordColumn<T> {
  key: string;
  title: string;
  render: (record: T) => ReactNode;
  numeric?: boolean;
}

interface RecordsTableProps<T> {
  /** What the list holds, for those who hear it. */
  caption: string;
  columns: RecordColumn<T>[];
  records: readonly T[];
  keyOf: (record: T) => string;
  /** Said instead of an empty list. */
  empty: ReactNode;
}

/** A list of records: a table on wide screens, a card for each record on a phone. */
export function RecordsTable<T>({ caption, columns, records, keyOf, empty }: RecordsTableProps<T>) {
  if (records.length === 0) {
    return (
      <Text c="gray.7" py="lg" ta="center">
        {empty}
      </Text>
    );
  }
  return (
    // Roles are written out because the phone's layout takes the table display, and with it the
    // implicit roles, away.
    <Table role="table" aria-label={caption} className={classes.table} verticalSpacing="xs">
      <Table.Thead role="rowgroup">
        <Table.Tr role="row">
          {columns.map(({ key, title, numeric }) => (
            <Table.Th key={key} role="columnheader" scope="col" data-numeric={numeric}>
              {title}
            </Table.Th>
          ))}
        </Table.Tr>
      </Table.Thead>
      <Table.Tbody role="rowgroup">
        {records.map((record) => (
          <Table.Tr key={keyOf(record)} role="row">
            {columns.map(({ key, title, render, numeric }) => (
              <Table.Td key={key} role="cell" data-title={title} data-numeric={numeric}>
                {render(record)}
              </Table.Td>
            ))}
          </Table.Tr>
        ))}
      </Table.Tbody>
    </Table>
  );
}
