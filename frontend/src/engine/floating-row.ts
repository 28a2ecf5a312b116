import type { RowData } from "./submission-data";

/** A row of a floating table while it is edited: its place may change, its id does not. */
export interface FloatingRow {
  readonly id: number;
  readonly texts: RowData;
}

let lastId = 0;

/** A new row with these texts. */
export function floatingRow(texts: RowData = {}): FloatingRow {
  lastId += 1;
  return { id: lastId, texts };
}
