/** A cell on the page; the key stays the same when rows above it come and go. */
export type CellAddress = FixedAddress | RowAddress;

export interface FixedAddress {
  readonly kind: "FIXED";
  readonly key: string;
  readonly reference: string;
}

export interface RowAddress {
  readonly kind: "ROW";
  readonly key: string;
  readonly table: string;
  readonly column: string;
  readonly rowId: number;
}

export function fixedAddress(reference: string): FixedAddress {
  return { kind: "FIXED", key: reference, reference };
}

export function rowAddress(table: string, column: string, rowId: number): RowAddress {
  return { kind: "ROW", key: `${table}.${column}#${rowId}`, table, column, rowId };
}

/** The reference of the cell, or of the column it stands in: `HG104.rows.code`. */
export function referenceOf(address: CellAddress): string {
  return address.kind === "FIXED" ? address.reference : `${address.table}.${address.column}`;
}

/** The form a reference or a key begins with. */
export function formOf(reference: string): string {
  return reference.slice(0, reference.indexOf("."));
}

/** The id of the cell's input in the document. */
export function elementId(key: string): string {
  return `cell:${key}`;
}
