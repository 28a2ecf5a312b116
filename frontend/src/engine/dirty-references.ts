import type { Reads } from "./reads";

/** Rows to look at again. */
export type Rows = ReadonlySet<number> | "ALL";

/** What has changed since the last evaluation: whole references, or some rows of a column. */
export class DirtyReferences {
  readonly #rows = new Map<string, Set<number> | "ALL">();

  /** Marks a reference as changed; of a column of a floating table, one row of it. */
  markCell(reference: string, row?: number): void {
    const rows = this.#rows.get(reference);
    if (row === undefined) {
      this.#rows.set(reference, "ALL");
    } else if (rows === undefined) {
      this.#rows.set(reference, new Set([row]));
    } else if (rows !== "ALL") {
      rows.add(row);
    }
  }

  references(): IterableIterator<string> {
    return this.#rows.keys();
  }

  /** The rows for which something with these reads has to run again. */
  rowsToRun(reads: Reads): Rows {
    for (const reference of reads.whole) {
      if (this.#rows.has(reference)) {
        return "ALL";
      }
    }
    const rows = new Set<number>();
    for (const column of reads.row) {
      const changed = this.#rows.get(column) ?? [];
      if (changed === "ALL") {
        return "ALL";
      }
      for (const row of changed) {
        rows.add(row);
      }
    }
    return rows;
  }
}
