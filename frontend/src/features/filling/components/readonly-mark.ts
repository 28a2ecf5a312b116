import type { Finding } from "@/api/types";
import { type CellMark, markLevel, markOf } from "../draft/cell-marks";

interface Place {
  readonly form: string;
  readonly cell?: string;
  readonly table?: string;
  readonly column?: string;
  readonly row?: number;
}

/** The mark of a cell for reading, from the server's findings. */
export function readonlyMark(findings: readonly Finding[], place: Place): CellMark | undefined {
  const found = findings.filter(({ cells }) =>
    cells.some(
      (cell) =>
        cell.form === place.form &&
        cell.cell === place.cell &&
        cell.table === place.table &&
        cell.column === place.column &&
        cell.row === place.row,
    ),
  );
  return markOf(
    found.map((finding) => ({
      key: finding.key,
      message: finding.message,
      level: markLevel(finding, finding.explanation !== undefined),
    })),
  );
}
