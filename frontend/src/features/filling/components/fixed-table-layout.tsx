import { useLingui } from "@lingui/react/macro";
import { type ReactNode, useMemo } from "react";
import {
  type FixedTable,
  type LeafColumn,
  leafColumns,
  type RowDefinition,
} from "@/engine/form-definition";
import { useLocalized } from "@/locales/use-localized";
import cells from "./cell.module.css";
import { ExplanationButton } from "./explanation-button";
import classes from "./grid.module.css";
import { TableHead } from "./table-head";

/** A place in a fixed table. */
export interface FixedPlace {
  readonly row: number;
  readonly column: number;
  readonly rowDefinition: RowDefinition;
  readonly columnDefinition: LeafColumn;
  /** The ids of the row's and the column's titles. */
  readonly labelledBy: string;
}

interface FixedTableLayoutProps {
  readonly form: string;
  readonly table: FixedTable;
  readonly isEditable: boolean;
  readonly renderCell: (place: FixedPlace) => ReactNode;
}

/** The official layout of a fixed table: 甲 indicator, 乙 unit, 丙 code, then the columns. */
export function FixedTableLayout({ form, table, isEditable, renderCell }: FixedTableLayoutProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const columns = useMemo(() => leafColumns(table.columns), [table]);
  const hasUnits = table.rows.some(({ unit }) => unit !== undefined);
  const id = `${form}.${table.table}`;
  const stubs = [t`Indicator`, ...(hasUnits ? [t`Unit of measure`] : []), t`Code`].map(
    (title, index) => ({ title, letter: "甲乙丙"[index] ?? "", isWide: index > 0 }),
  );
  return (
    <>
      <TableHead
        stubs={stubs}
        columns={table.columns}
        id={id}
        showUnits={false}
        isEditable={isEditable}
      />
      <tbody>
        {table.rows.map((definition, row) => (
          <tr key={definition.row} data-row={row}>
            <th
              scope="row"
              id={`${id}/${definition.row}`}
              className={`${classes.title} ${classes.first}`}
            >
              <div style={{ paddingInlineStart: `${(definition.level ?? 0) * 1.25}em` }}>
                {localized(definition.title)}
                <ExplanationButton of={definition} isSkipped={isEditable} />
                <span className={classes.facts}>
                  {definition.number} {definition.unit && localized(definition.unit)}
                </span>
              </div>
            </th>
            {hasUnits && (
              <td className={`${classes.rowUnit} ${classes.wide}`}>
                {definition.unit && localized(definition.unit)}
              </td>
            )}
            <td className={`${classes.number} ${classes.wide}`}>{definition.number}</td>
            {columns.map((columnDefinition, column) =>
              definition.grey?.includes(columnDefinition.column) ? (
                <td key={columnDefinition.column} className={cells.grey} />
              ) : (
                renderCell({
                  row,
                  column,
                  rowDefinition: definition,
                  columnDefinition,
                  labelledBy: `${id}/${definition.row} ${id}.${columnDefinition.column}`,
                })
              ),
            )}
          </tr>
        ))}
      </tbody>
    </>
  );
}
