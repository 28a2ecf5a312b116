import { Trans } from "@lingui/react/macro";
import {
  type FormDefinition,
  fixedCellProperties,
  isReadonly,
  leafColumns,
} from "@/engine/form-definition";
import cells from "./cell.module.css";
import classes from "./form.module.css";

/** What the colours of the cells mean, as far as the form has such cells. */
export function Legend({ form }: { form: FormDefinition }) {
  const kinds = cellKinds(form);
  return (
    <ul className={classes.legend}>
      {kinds.has("COMPUTED") && (
        <li>
          <span className={`${classes.swatch} ${cells.computed}`} />
          <Trans>computed</Trans>
        </li>
      )}
      {kinds.has("PREFILLED") && (
        <li>
          <span className={`${classes.swatch} ${cells.prefilled}`} />
          <Trans>taken over, not to be changed</Trans>
        </li>
      )}
      {kinds.has("GREY") && (
        <li>
          <span className={`${classes.swatch} ${cells.grey}`} />
          <Trans>not to be filled</Trans>
        </li>
      )}
    </ul>
  );
}

type CellKind = "COMPUTED" | "PREFILLED" | "GREY" | "FILLED";

function cellKinds({ tables }: FormDefinition): Set<CellKind> {
  const properties = tables.flatMap((table) => {
    const columns = leafColumns(table.columns);
    return table.kind === "FLOATING"
      ? columns
      : table.rows.flatMap((row) =>
          columns.map((column) => fixedCellProperties(table, row, column)),
        );
  });
  return new Set(
    properties.map((cell) => {
      if (cell === undefined) {
        return "GREY";
      }
      if (!isReadonly(cell)) {
        return "FILLED";
      }
      return cell.computed === undefined ? "PREFILLED" : "COMPUTED";
    }),
  );
}
