import type { Node } from "./program";

/** What a formula reads, as references: `HG102.loaded`, `HG104.rows.code`, `UNIT.type`. */
export interface Reads {
  /** Cells, whole columns, tables as to their rows, attributes (`UNIT.x`), forms (`FORM:x`). */
  readonly whole: ReadonlySet<string>;
  /** Columns of which only the current row is read. */
  readonly row: ReadonlySet<string>;
}

/** Collects what the formulas read of the submission itself; earlier periods do not change. */
export function readsOf(nodes: readonly Node[]): Reads {
  const reads = { whole: new Set<string>(), row: new Set<string>() };
  for (const node of nodes) {
    collect(node, reads);
  }
  return reads;
}

function collect(node: Node, reads: { whole: Set<string>; row: Set<string> }): void {
  switch (node.kind) {
    case "cell":
      reads.whole.add(`${node.form}.${node.cell}`);
      return;
    case "column":
      reads.whole.add(`${node.form}.${node.table}`);
      reads.whole.add(`${node.form}.${node.table}.${node.column}`);
      return;
    case "rowCell":
      reads.whole.add(`${node.form}.${node.table}`);
      reads.row.add(`${node.form}.${node.table}.${node.column}`);
      return;
    case "register":
      reads.whole.add(`UNIT.${node.attribute}`);
      return;
    case "form":
      reads.whole.add(`FORM:${node.form}`);
      return;
    case "previous":
    case "periods":
      collectElsewhere(node.argument, reads);
      return;
    case "call":
      for (const argument of node.arguments) {
        collect(argument, reads);
      }
      return;
    case "number":
    case "text":
    case "boolean":
      return;
  }
}

/** In other submissions only the current row's cells belong to this one. */
function collectElsewhere(node: Node, reads: { whole: Set<string>; row: Set<string> }): void {
  collect(node, { whole: new Set<string>(), row: reads.row });
}

/** The same reads, and the rows of the table on top. */
export function alsoReadingRows(reads: Reads, table: string | undefined): Reads {
  return table === undefined ? reads : { ...reads, whole: new Set([...reads.whole, table]) };
}
