import { describe, expect, it } from "vitest";
import type { Change } from "./change";
import { floatingRow } from "./floating-row";
import type { LiveEvaluation } from "./live-evaluation";
import { sampleEvaluation } from "./testing/sample-scheme";

const ROWS = "DELIVERIES.rows";

function keys(evaluation: LiveEvaluation): string[] {
  return evaluation.result().findings.map(({ key }) => key);
}

function cellChange(reference: string, text: string): Change {
  return { kind: "CELL", reference, text };
}

function rowChange(row: number, column: string, text: string): Change {
  return { kind: "ROW_CELL", table: ROWS, row, column, text };
}

describe("live evaluation", () => {
  it("computes in dependency order, rounded half up to each cell's scale", () => {
    const { cells } = sampleEvaluation({
      STOCK: { cells: { opening: "1.05" } },
      DELIVERIES: { rows: { rows: [{ number: "1", count: "0.1" }, { number: "2" }] } },
    });
    expect(cells.rows(ROWS).map(({ texts }) => texts.weight)).toEqual(["0.2", undefined]);
    expect(cells.text("STOCK.received")).toBe("0.2");
    expect(cells.text("STOCK.total")).toBe("1.3");
  });

  it("computes again only what depends on the change", () => {
    const evaluation = sampleEvaluation({
      STOCK: { cells: { opening: "1" } },
      DELIVERIES: {
        rows: {
          rows: [
            { number: "1", count: "1" },
            { number: "2", count: "2" },
          ],
        },
      },
    });
    expect(evaluation.apply([rowChange(1, "count", "3")])).toEqual([
      { reference: `${ROWS}.weight`, row: 1 },
      { reference: "STOCK.received" },
      { reference: "STOCK.total" },
    ]);
    expect(evaluation.apply([cellChange("STOCK.limit", "9")])).toEqual([]);
  });

  it("finds what a computed cell breaks, with the difference", () => {
    const evaluation = sampleEvaluation({
      STOCK: { cells: { opening: "1", limit: "4" } },
      DELIVERIES: { rows: { rows: [{ number: "1", count: "1" }] } },
    });
    expect(keys(evaluation)).toEqual([]);
    evaluation.apply([rowChange(0, "count", "2")]);
    expect(evaluation.result().findings[0]).toMatchObject({
      key: "LIMIT",
      left: "5",
      right: "4",
      difference: "1",
      cells: [
        { form: "STOCK", cell: "total" },
        { form: "STOCK", cell: "limit" },
      ],
      message: { zh: "LIMIT 1", en: "LIMIT 1" },
    });
  });

  it("runs a row context for the changed row, and keeps the findings of the others", () => {
    const evaluation = sampleEvaluation({
      STOCK: { cells: { opening: "1" } },
      DELIVERIES: {
        rows: {
          rows: [
            { number: "1", count: "60" },
            { number: "2", count: "1" },
          ],
        },
      },
    });
    evaluation.apply([rowChange(1, "count", "70")]);
    expect(keys(evaluation)).toEqual(["HEAVY#0", "HEAVY#1"]);
    evaluation.apply([rowChange(0, "count", "1")]);
    expect(keys(evaluation)).toEqual(["HEAVY#1"]);
  });

  it("counts rows from the top after a row was taken out", () => {
    const evaluation = sampleEvaluation({
      STOCK: { cells: { opening: "1" } },
      DELIVERIES: {
        rows: {
          rows: [
            { number: "1", count: "1" },
            { number: "2", count: "60" },
          ],
        },
      },
    });
    const rows = evaluation.cells.rows(ROWS).slice(1);
    evaluation.apply([{ kind: "ROWS", table: ROWS, rows }]);
    expect(keys(evaluation)).toEqual(["HEAVY#0"]);
    expect(evaluation.cells.text("STOCK.received")).toBe("120");
  });

  it("leaves out checks of forms the unit does not file, and counts those that do not apply", () => {
    const { evaluated, notApplicable } = sampleEvaluation({}).result();
    expect(evaluated).toBe(1);
    expect(notApplicable).toEqual(["LIMIT", "HEAVY"]);
  });

  it("comes to the same after any edits as an evaluation from the start", () => {
    const evaluation = sampleEvaluation({ STOCK: { cells: { opening: "1" } } }, ["DELIVERIES"]);
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 16807) % 2147483647;
      return seed % below;
    };
    const texts = ["", "1", "60", "x", "12.345"];
    for (let step = 0; step < 300; step++) {
      evaluation.apply([randomChange(evaluation, random, texts[random(texts.length)] ?? "")]);
      const forms = {
        STOCK: evaluation.cells.formData("STOCK"),
        DELIVERIES: evaluation.cells.formData("DELIVERIES"),
      };
      const fresh = sampleEvaluation(forms, ["DELIVERIES"]);
      expect(evaluation.result()).toEqual(fresh.result());
      expect(fresh.cells.formData("STOCK")).toEqual(forms.STOCK);
    }
  });
});

function randomChange(
  evaluation: LiveEvaluation,
  random: (below: number) => number,
  text: string,
): Change {
  const rows = evaluation.cells.rows(ROWS);
  const at = random(Math.max(1, rows.length));
  switch (random(4)) {
    case 0:
      return cellChange(random(2) === 0 ? "STOCK.opening" : "STOCK.limit", text);
    case 1:
      return { kind: "ROWS", table: ROWS, rows: rows.toSpliced(at, random(2), floatingRow({})) };
    case 2:
      return { kind: "ROWS", table: ROWS, rows: rows.toSpliced(at, 1) };
    default:
      return rows.length === 0
        ? cellChange("STOCK.opening", text)
        : rowChange(at, random(2) === 0 ? "number" : "count", text);
  }
}
