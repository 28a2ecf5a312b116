import type { CellReference, Finding } from "@/engine/finding";
import type { SubmissionCells } from "@/engine/submission-cells";

/** How a cell with findings is marked, from the worst down. */
export type MarkLevel = "ERROR" | "QUESTION" | "MISSING" | "HINT" | "EXPLAINED";

/** What was found on a cell. */
export interface CellMark {
  /** The worst of what was found. */
  readonly level: MarkLevel;
  /** From the worst down. */
  readonly findings: readonly MarkedFinding[];
}

export interface MarkedFinding extends Pick<Finding, "key" | "message"> {
  readonly level: MarkLevel;
}

const SEVERITY: readonly MarkLevel[] = ["ERROR", "QUESTION", "MISSING", "HINT", "EXPLAINED"];

/** The mark of a finding; one that was explained steps back. */
export function markLevel(
  finding: Pick<Finding, "level" | "checkId">,
  isExplained: boolean,
): MarkLevel {
  switch (finding.level) {
    case "MANDATORY":
      return finding.checkId === "REQUIRED" ? "MISSING" : "ERROR";
    case "QUASI_MANDATORY":
    case "VERIFICATION":
      return isExplained ? "EXPLAINED" : "QUESTION";
    case "ADVISORY":
      return "HINT";
  }
}

/** The marks of all cells by their key; a whole column has that of its reference. */
export function marksOf(
  findings: readonly Finding[],
  cells: SubmissionCells,
  isExplained: (finding: Finding) => boolean,
): Map<string, CellMark> {
  const byCell = new Map<string, MarkedFinding[]>();
  for (const finding of findings) {
    const { key, message, cells: references } = finding;
    const marked = { key, message, level: markLevel(finding, isExplained(finding)) };
    for (const reference of references) {
      const cell = keyOf(reference, cells);
      const known = byCell.get(cell);
      if (known === undefined) {
        byCell.set(cell, [marked]);
      } else {
        known.push(marked);
      }
    }
  }
  return new Map(
    [...byCell].flatMap(([cell, marked]) => {
      const mark = markOf(marked);
      return mark === undefined ? [] : [[cell, mark] as const];
    }),
  );
}

/** The mark of a cell on which all of these were found; none when there is nothing. */
export function markOf(findings: readonly MarkedFinding[]): CellMark | undefined {
  const sorted = [...findings].sort(
    (one, other) => SEVERITY.indexOf(one.level) - SEVERITY.indexOf(other.level),
  );
  const [worst] = sorted;
  return worst && { level: worst.level, findings: sorted };
}

/** The key of the cell, or of the column, that a finding points to. */
export function keyOf(cell: CellReference, cells: SubmissionCells): string {
  if (!("table" in cell)) {
    return `${cell.form}.${cell.cell}`;
  }
  const table = `${cell.form}.${cell.table}`;
  const row = cell.row === undefined ? undefined : cells.rows(table)[cell.row];
  return `${table}.${cell.column}${row === undefined ? "" : `#${row.id}`}`;
}

/** The keys whose marks differ. */
export function changedMarks(
  before: ReadonlyMap<string, CellMark>,
  after: ReadonlyMap<string, CellMark>,
): string[] {
  const keys = new Set([...before.keys(), ...after.keys()]);
  return [...keys].filter((key) => !isSame(before.get(key), after.get(key)));
}

function isSame(one: CellMark | undefined, other: CellMark | undefined): boolean {
  return (
    one?.findings.length === other?.findings.length &&
    (one?.findings ?? []).every((finding, index) => {
      const counterpart = other?.findings[index];
      return (
        finding.key === counterpart?.key &&
        finding.level === counterpart.level &&
        finding.message.zh === counterpart.message.zh
      );
    })
  );
}
