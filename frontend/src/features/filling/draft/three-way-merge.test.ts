import { describe, expect, it } from "vitest";
import type { FormData } from "@/engine/submission-data";
import { isSameForm, mergeForms, withTheirs } from "./three-way-merge";

const nothingReadonly = () => false;

function form(cells: FormData["cells"], rows: FormData["rows"] = {}): FormData {
  return { cells, rows };
}

describe("three-way merge", () => {
  it("keeps what each side changed", () => {
    const base = form({ a: "1", b: "2", c: "3" });
    const merge = mergeForms(
      base,
      form({ a: "9", b: "2" }),
      form({ a: "1", b: "8", c: "3" }),
      nothingReadonly,
    );
    expect(merge.conflicts).toEqual([]);
    expect(isSameForm(merge.data, form({ a: "9", b: "8" }))).toBe(true);
  });

  it("asks where both changed the same cell differently, and loses neither value", () => {
    const merge = mergeForms(form({ a: "1" }), form({ a: "2" }), form({ a: "3" }), nothingReadonly);
    expect(merge.conflicts).toEqual([{ kind: "CELL", cell: "a", mine: "2", theirs: "3" }]);
    expect(merge.data.cells.a).toBe("2");
    expect(withTheirs(merge.data, new Set(merge.conflicts)).cells.a).toBe("3");
  });

  it("does not ask about computed cells", () => {
    const merge = mergeForms(
      form({ a: "1" }),
      form({ a: "2" }),
      form({ a: "3" }),
      (key) => key === "a",
    );
    expect(merge.conflicts).toEqual([]);
    expect(merge.data.cells.a).toBe("3");
  });

  it("matches rows while nobody added or removed one", () => {
    const merge = mergeForms(
      form({}, { rows: [{ x: "1", y: "1" }, { x: "2" }] }),
      form({}, { rows: [{ x: "5", y: "1" }, { x: "2" }] }),
      form({}, { rows: [{ x: "6", y: "7" }, { x: "2" }] }),
      nothingReadonly,
    );
    expect(merge.conflicts).toEqual([
      { kind: "ROW_CELL", table: "rows", row: 0, column: "x", mine: "5", theirs: "6" },
    ]);
    expect(merge.data.rows.rows).toEqual([{ x: "5", y: "7" }, { x: "2" }]);
    expect(withTheirs(merge.data, new Set(merge.conflicts)).rows.rows?.[0]).toEqual({
      x: "6",
      y: "7",
    });
  });

  it("asks about the table as a whole when both changed its rows", () => {
    const [mine, theirs] = [[{ x: "1" }, { x: "2" }], [{ x: "3" }]];
    const merge = mergeForms(
      form({}),
      form({}, { rows: mine }),
      form({}, { rows: theirs }),
      nothingReadonly,
    );
    expect(merge.conflicts).toEqual([{ kind: "TABLE", table: "rows", mine, theirs }]);
    expect(withTheirs(merge.data, new Set(merge.conflicts)).rows.rows).toEqual(theirs);
  });

  it("takes the rows of the only side that changed them", () => {
    const base = form({}, { rows: [{ x: "1" }] });
    const theirs = form({}, { rows: [{ x: "1" }, { x: "2" }] });
    expect(mergeForms(base, base, theirs, nothingReadonly).data.rows).toEqual(theirs.rows);
    expect(mergeForms(base, theirs, base, nothingReadonly).data.rows).toEqual(theirs.rows);
  });
});
