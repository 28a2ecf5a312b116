import { describe, expect, it, vi } from "vitest";
import { floatingRow } from "@/engine/floating-row";
import { sampleEvaluation } from "@/engine/testing/sample-scheme";
import { fixedAddress, rowAddress } from "./cell-address";
import { Draft, FINDINGS } from "./draft";

const ROWS = "DELIVERIES.rows";
const OPENING = fixedAddress("STOCK.opening");
const LIMIT = fixedAddress("STOCK.limit");

function draftOf(...parameters: Parameters<typeof sampleEvaluation>): Draft {
  return new Draft(sampleEvaluation(...parameters), () => false);
}

/** Which of the keys were notified by the action. */
function notified(draft: Draft, keys: string[], action: () => void): string[] {
  const heard: string[] = [];
  const stops = keys.map((key) => draft.subscribe(key, () => heard.push(key)));
  action();
  for (const stop of stops) {
    stop();
  }
  return heard;
}

describe("draft", () => {
  it("tells only the cell that was written and those that follow from it", () => {
    const draft = draftOf({
      STOCK: { cells: { opening: "1" } },
      DELIVERIES: {
        rows: {
          rows: [
            { number: "1", count: "1" },
            { number: "2", count: "1" },
          ],
        },
      },
    });
    const [first, second] = draft.rows(ROWS).map(({ id }) => rowAddress(ROWS, "count", id));
    const keys = [OPENING.key, LIMIT.key, "STOCK.received", "STOCK.total", FINDINGS, ROWS];
    const heard = notified(draft, [...keys, first?.key ?? "", second?.key ?? ""], () => {
      draft.write(second ?? OPENING, "3");
    });
    expect(heard).toEqual([second?.key, "STOCK.received", "STOCK.total"]);
    expect(draft.text(fixedAddress("STOCK.total"))).toBe("9");
  });

  it("marks the cells of a finding and tells when a mark goes", () => {
    const draft = draftOf({ STOCK: { cells: { opening: "9", limit: "4" } } });
    expect(draft.mark(LIMIT.key)?.level).toBe("ERROR");
    const heard = notified(draft, ["STOCK.total", LIMIT.key, OPENING.key], () =>
      draft.write(LIMIT, "10"),
    );
    expect(draft.mark(LIMIT.key)).toBeUndefined();
    expect(heard).toEqual([LIMIT.key, "STOCK.total"]);
  });

  it("keeps the list of findings while nothing in it changes", () => {
    const draft = draftOf({ STOCK: { cells: { limit: "3" } } });
    const before = draft.findings();
    draft.write(LIMIT, "4");
    expect(draft.findings()).toBe(before);
  });

  it("tells when a form is no longer empty", () => {
    const draft = draftOf({});
    const heard = notified(draft, [FINDINGS], () => draft.write(LIMIT, "4"));
    expect(heard).toEqual([FINDINGS]);
  });

  it("undoes the keystrokes of one visit together, and redoes them", () => {
    const draft = draftOf({ STOCK: { cells: { opening: "7" } } });
    for (const text of ["1", "12", "123"]) {
      draft.write(OPENING, text, "visit 1");
    }
    draft.write(LIMIT, "5", "visit 2");
    expect(draft.undo("STOCK")).toBe(LIMIT.key);
    expect(draft.undo("STOCK")).toBe(OPENING.key);
    expect(draft.text(OPENING)).toBe("7");
    expect(draft.text(LIMIT)).toBe("");
    expect(draft.undo("STOCK")).toBeUndefined();
    draft.redo("STOCK");
    expect(draft.text(OPENING)).toBe("123");
  });

  it("brings a deleted row back as the same row", () => {
    const draft = draftOf({ DELIVERIES: { rows: { rows: [{ number: "1" }, { number: "2" }] } } });
    const rows = draft.rows(ROWS);
    draft.edit([{ kind: "ROWS", table: ROWS, rows: rows.slice(1) }]);
    expect(draft.rows(ROWS)).toHaveLength(1);
    draft.undo("DELIVERIES");
    expect(draft.rows(ROWS).map(({ id }) => id)).toEqual(rows.map(({ id }) => id));
  });

  it("undoes per form", () => {
    const draft = draftOf({});
    draft.write(OPENING, "1");
    draft.edit([{ kind: "ROWS", table: ROWS, rows: [floatingRow({ number: "1" })] }]);
    draft.undo("STOCK");
    expect(draft.text(OPENING)).toBe("");
    expect(draft.rows(ROWS)).toHaveLength(1);
  });

  it("does not save or undo what the server sent", () => {
    const draft = draftOf({});
    const edited = vi.fn();
    draft.onEdit("STOCK", edited);
    draft.accept([{ kind: "CELL", reference: "STOCK.limit", text: "9" }]);
    expect(edited).not.toHaveBeenCalled();
    expect(draft.undo("STOCK")).toBeUndefined();
    draft.write(LIMIT, "8");
    expect(edited).toHaveBeenCalledOnce();
  });
});
