import { useLingui } from "@lingui/react/macro";
import type { Finding, FormValues } from "@/api/types";
import type { CodeList } from "@/engine/code-list";
import {
  fixedCellKey,
  fixedCellProperties,
  leafColumns,
  type TableDefinition,
} from "@/engine/form-definition";
import { FixedTableLayout } from "./fixed-table-layout";
import classes from "./grid.module.css";
import { ReadonlyCell } from "./readonly-cell";
import { readonlyMark } from "./readonly-mark";
import { TableFrame } from "./table-frame";
import { TableHead } from "./table-head";

interface ReadonlyTableProps {
  readonly form: string;
  readonly table: TableDefinition;
  readonly data: FormValues;
  readonly previous: FormValues | undefined;
  readonly findings: readonly Finding[];
  readonly codeLists: ReadonlyMap<string, CodeList>;
}

/** A table of a form for reading. */
export function ReadonlyTable(props: ReadonlyTableProps) {
  const { table } = props;
  return (
    <TableFrame title={table.title} isLong={table.kind === "FLOATING"}>
      {table.kind === "FIXED" ? (
        <FixedRows {...props} table={table} />
      ) : (
        <FloatingRows {...props} table={table} />
      )}
    </TableFrame>
  );
}

type FixedRowsProps = ReadonlyTableProps & { table: TableDefinition & { kind: "FIXED" } };
type FloatingRowsProps = ReadonlyTableProps & { table: TableDefinition & { kind: "FLOATING" } };

function FixedRows({ form, table, data, previous, findings, codeLists }: FixedRowsProps) {
  return (
    <FixedTableLayout
      form={form}
      table={table}
      isEditable={false}
      renderCell={({ rowDefinition, columnDefinition }) => {
        const cell = fixedCellKey(table, rowDefinition.row, columnDefinition.column);
        return (
          <ReadonlyCell
            key={cell}
            place={{ form, cell }}
            text={data.cells[cell] ?? ""}
            before={previous && (previous.cells[cell] ?? "")}
            properties={fixedCellProperties(table, rowDefinition, columnDefinition) ?? {}}
            codeLists={codeLists}
            mark={readonlyMark(findings, { form, cell })}
          />
        );
      }}
    />
  );
}

function FloatingRows({ form, table, data, findings, codeLists }: FloatingRowsProps) {
  const { t } = useLingui();
  const columns = leafColumns(table.columns);
  const rows = data.rows[table.table] ?? [];
  return (
    <>
      <TableHead
        stubs={[{ title: t`No.`, letter: "" }]}
        columns={table.columns}
        id={`${form}.${table.table}`}
        showUnits
        isEditable={false}
      />
      <tbody>
        {rows.map((texts, row) => (
          <tr key={row}>
            <th scope="row" className={`${classes.rowNumber} ${classes.first}`}>
              {row + 1}
            </th>
            {columns.map((column) => (
              <ReadonlyCell
                key={column.column}
                place={{ form, table: table.table, row, cell: column.column }}
                text={texts[column.column] ?? ""}
                before={undefined}
                properties={column}
                codeLists={codeLists}
                mark={readonlyMark(findings, {
                  form,
                  table: table.table,
                  column: column.column,
                  row,
                })}
              />
            ))}
          </tr>
        ))}
      </tbody>
    </>
  );
}
