import type { CellReference } from "@/engine/finding";
import { fixedAddress, rowAddress } from "./draft/cell-address";
import type { Draft } from "./draft/draft";

/** Where a cell stands in its form, as part of an address: `loaded`, `rows/code/3`, `rows/code`. */
export function cellPath(cell: CellReference): string {
  if (!("table" in cell)) {
    return cell.cell;
  }
  const column = `${cell.table}/${cell.column}`;
  return cell.row === undefined ? column : `${column}/${cell.row + 1}`;
}

/** The address of the page with the cell. */
export function pathTo(submission: string, cell: CellReference): string {
  return `/submissions/${submission}/fill/${cell.form}#${cellPath(cell)}`;
}

/** The key of the cell that a path means; of a whole column, its first cell or its title. */
export function keyAt(form: string, path: string, draft: Draft): string {
  const [first = "", column, row = "1"] = path.split("/");
  if (column === undefined) {
    return fixedAddress(`${form}.${first}`).key;
  }
  const table = `${form}.${first}`;
  const found = draft.rows(table)[Number(row) - 1];
  return found === undefined ? `${table}.${column}` : rowAddress(table, column, found.id).key;
}
