import { afterEach, expect, test } from "vitest";
import { bringOver, broughtOver } from "./brought-over";
import { DraftJournal } from "./draft-journal";
import { mergeForms } from "./three-way-merge";

const KNOWN = ["F.kept", "F.rows.name"];
const isKnown = (reference: string) => KNOWN.includes(reference);
const stored = {
  version: 4,
  data: { cells: { kept: "1", other: "9" }, rows: { rows: [{ name: "a" }] } },
};

afterEach(() => localStorage.clear());

test("what has a place goes on, what has none is kept to be shown", () => {
  const entry = {
    version: 3,
    base: { cells: { kept: "1", gone: "" }, rows: { rows: [{ name: "a", gone: "x" }] } },
    data: { cells: { kept: "2", gone: "typed" }, rows: { rows: [{ name: "b", gone: "y" }] } },
  };
  expect(broughtOver("F", entry, stored, isKnown)).toEqual({
    base: { cells: { kept: "1", other: "9" }, rows: { rows: [{ name: "a" }] } },
    data: { cells: { kept: "2", other: "9" }, rows: { rows: [{ name: "b" }] } },
    left: [
      { form: "F", cell: "gone", text: "typed" },
      { form: "F", cell: "rows #1 gone", text: "y" },
    ],
  });
});

test("what nobody typed is taken from the new forms", () => {
  const same = { cells: { kept: "1", gone: "x" }, rows: { rows: [{ name: "a" }] } };
  const entry = { version: 3, base: same, data: same };
  expect(broughtOver("F", entry, stored, isKnown)).toEqual({
    base: stored.data,
    data: stored.data,
    left: [],
  });
});

test("what another person saved meanwhile stands against what was typed", () => {
  const seen = { cells: { kept: "1" }, rows: { rows: [{ name: "a" }, { name: "b" }] } };
  const typed = { cells: { kept: "2" }, rows: { rows: [{ name: "x" }, { name: "b" }] } };
  const saved = {
    version: 5,
    data: {
      cells: { kept: "7" },
      rows: {
        rows: [
          { name: "y", added: "" },
          { name: "b", added: "5" },
        ],
      },
    },
  };
  const { base, data } = broughtOver("F", { version: 3, base: seen, data: typed }, saved, isKnown);
  const merge = mergeForms(base, data, saved.data, () => false);
  expect(merge.conflicts).toMatchObject([
    { kind: "CELL", cell: "kept", mine: "2", theirs: "7" },
    { kind: "ROW_CELL", row: 0, column: "name", mine: "x", theirs: "y" },
  ]);
  expect(merge.data.rows.rows?.[1]).toEqual({ name: "b", added: "5" });
});

test("only edits made by another version of the scheme are brought over", () => {
  const entry = (text: string) => ({
    version: 3,
    base: { cells: {}, rows: {} },
    data: { cells: { kept: text }, rows: {} },
  });
  new DraftJournal(localStorage, "clerk", "s1", "1").write("F", entry("old"));
  new DraftJournal(localStorage, "clerk", "s1", "1").write("DROPPED", entry("lost"));
  const journal = new DraftJournal(localStorage, "clerk", "s1", "2");
  journal.write("G", entry("new"));
  expect(journal.outdated().sort()).toEqual(["DROPPED", "F"]);

  bringOver(journal, { F: stored, G: stored }, isKnown);

  expect(journal.outdated()).toEqual([]);
  expect(journal.read("F")).toMatchObject({ version: 4, data: { cells: { kept: "old" } } });
  expect(journal.read("G")).toMatchObject({ version: 3, data: { cells: { kept: "new" } } });
  expect(journal.read("DROPPED")).toBeUndefined();
  expect(journal.left()).toEqual([{ form: "DROPPED", cell: "kept", text: "lost" }]);
  journal.forgetLeft();
  expect(journal.left()).toEqual([]);
});
