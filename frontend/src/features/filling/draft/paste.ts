import type { Change } from "@/engine/change";
import type { CodeList } from "@/engine/code-list";
import { type FloatingRow, floatingRow } from "@/engine/floating-row";
import {
  type CellProperties,
  type FloatingTable,
  isReadonly,
  leafColumns,
} from "@/engine/form-definition";
import type { TableGrid } from "./table-grid";
import { storedText } from "./typed-text";

/** What pasting a block comes to. */
export interface Paste {
  readonly changes: readonly Change[];
  readonly written: number;
  /** Fields that fell on cells nobody may fill, or outside of the table. */
  readonly skipped: number;
}

export interface Place {
  readonly row: number;
  readonly column: number;
}

type CodeLists = ReadonlyMap<string, CodeList>;
type Block = readonly (readonly string[])[];

/** Lays a block over a fixed table from the place on. */
export function pasteIntoFixed(
  grid: TableGrid,
  place: Place,
  block: Block,
  codeLists: CodeLists,
): Paste {
  const changes: Change[] = [];
  let skipped = 0;
  for (const [down, fields] of block.entries()) {
    for (const [across, field] of fields.entries()) {
      const cell = grid.cell(place.row + down, place.column + across);
      if (cell?.address.kind !== "FIXED" || isReadonly(cell.properties)) {
        skipped += field === "" ? 0 : 1;
      } else {
        const text = stored(field, cell.properties, codeLists);
        changes.push({ kind: "CELL", reference: cell.address.reference, text });
      }
    }
  }
  return { changes, written: changes.length, skipped };
}

/** Lays a block over a floating table from the place on, adding rows as far as it may have them. */
export function pasteIntoFloating(
  reference: string,
  table: FloatingTable,
  rows: readonly FloatingRow[],
  place: Place,
  block: Block,
  codeLists: CodeLists,
): Paste {
  const columns = leafColumns(table.columns);
  const longest = Math.max(rows.length, table.maxRows ?? Number.POSITIVE_INFINITY);
  const pasted = [...rows];
  let written = 0;
  let skipped = 0;
  for (const [down, fields] of block.entries()) {
    const at = place.row + down;
    const row = pasted[at] ?? floatingRow();
    const texts: Record<string, string> = { ...row.texts };
    for (const [across, field] of fields.entries()) {
      const column = columns[place.column + across];
      if (column === undefined || isReadonly(column) || at >= longest) {
        skipped += field === "" ? 0 : 1;
      } else {
        texts[column.column] = stored(field, column, codeLists);
        written += 1;
      }
    }
    if (at < longest) {
      pasted[at] = { ...row, texts };
    }
  }
  return { changes: [{ kind: "ROWS", table: reference, rows: pasted }], written, skipped };
}

function stored(field: string, properties: CellProperties, codeLists: CodeLists): string {
  const text = properties.type === "text" ? field.replace(/\s*[\r\n]+\s*/g, " ") : field.trim();
  const codes = codeLists.get(properties.codeList ?? "")?.entries ?? [];
  return storedText(text, properties.type ?? "text", codes);
}
