import { describe, expect, it } from "vitest";
import { floatingRow } from "@/engine/floating-row";
import type { FloatingTable } from "@/engine/form-definition";
import { DELIVERIES, STOCK, sampleEvaluation } from "@/engine/testing/sample-scheme";
import { Draft } from "./draft";
import { pasteIntoFixed, pasteIntoFloating } from "./paste";
import { fixedGrid, floatingGrid, nextCell } from "./table-grid";

const [stockTable] = STOCK.tables;
const deliveriesTable = DELIVERIES.tables[0] as FloatingTable;
const noCodes = new Map();

if (stockTable?.kind !== "FIXED") {
  throw new Error("the sample has a fixed table");
}
const grid = fixedGrid("STOCK", stockTable);

describe("paste", () => {
  it("lays a block over the cells a person may fill and counts the others", () => {
    const block = [["1,000", "7"], ["2", ""], ["3", "8"], ["４"]];
    const paste = pasteIntoFixed(grid, { row: 0, column: 0 }, block, noCodes);
    expect(paste.changes).toEqual([
      { kind: "CELL", reference: "STOCK.opening", text: "1000" },
      { kind: "CELL", reference: "STOCK.limit", text: "4" },
    ]);
    expect(paste).toMatchObject({ written: 2, skipped: 4 });
  });

  it("leaves out what would fall outside of the table", () => {
    const paste = pasteIntoFixed(grid, { row: 3, column: 0 }, [["1"], ["2"]], noCodes);
    expect(paste).toMatchObject({ written: 1, skipped: 1 });
  });

  it("adds rows to a floating table, up to as many as it may have", () => {
    const rows = [
      floatingRow({ number: "1", count: "1" }),
      floatingRow({ number: "2", count: "2" }),
    ];
    const block = [
      ["b", "20"],
      ["c", "30"],
      ["d", "40"],
    ];
    const paste = pasteIntoFloating(
      "DELIVERIES.rows",
      deliveriesTable,
      rows,
      { row: 1, column: 0 },
      block,
      noCodes,
    );
    const [change] = paste.changes;
    const after = change?.kind === "ROWS" ? change.rows : [];
    expect(after.map(({ texts }) => [texts.number, texts.count])).toEqual([
      ["1", "1"],
      ["b", "20"],
      ["c", "30"],
    ]);
    expect(after.slice(0, 2).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
    expect(paste).toMatchObject({ written: 4, skipped: 2 });
  });

  it("keeps line breaks out of cells of one line", () => {
    const paste = pasteIntoFloating(
      "DELIVERIES.rows",
      deliveriesTable,
      [],
      { row: 0, column: 0 },
      [["a\nb"]],
      noCodes,
    );
    const [change] = paste.changes;
    expect(change?.kind === "ROWS" && change.rows[0]?.texts.number).toBe("a b");
  });
});

describe("table grid", () => {
  it("goes over computed, prefilled and greyed-out cells", () => {
    const below = nextCell(grid, { row: 0, column: 0 }, { rows: 1, columns: 0 });
    expect(below?.address.key).toBe("STOCK.limit");
    expect(nextCell(grid, { row: 0, column: 0 }, { rows: 0, columns: 1 })).toBeUndefined();
    expect(nextCell(grid, { row: 3, column: 0 }, { rows: 1, columns: 0 })).toBeUndefined();
  });

  it("follows the rows of a floating table", () => {
    const draft = new Draft(
      sampleEvaluation({ DELIVERIES: { rows: { rows: [{ number: "1" }] } } }),
      () => false,
    );
    const floating = floatingGrid("DELIVERIES", deliveriesTable, draft);
    expect(floating.rowCount()).toBe(1);
    draft.edit([{ kind: "ROWS", table: "DELIVERIES.rows", rows: [floatingRow(), floatingRow()] }]);
    expect(floating.rowCount()).toBe(2);
    expect(floating.cell(1, 3)).toBeUndefined();
  });
});
