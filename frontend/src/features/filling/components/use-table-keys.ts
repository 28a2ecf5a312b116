import { type ClipboardEvent, type FocusEvent, type KeyboardEvent, useMemo } from "react";
import { isBlock, readBlock } from "../draft/clipboard-block";
import type { Place } from "../draft/paste";
import { nextCell, type TableGrid } from "../draft/table-grid";
import { useFilling } from "../filling-context";
import { arrowStep, isRedo, isUndo } from "./key-meaning";

interface TableKeys {
  readonly form: string;
  readonly grid: TableGrid;
  readonly onPaste: (place: Place, block: string[][]) => void;
  /** Enter on the last row; true when that made a further one. */
  readonly onEnterBelow?: () => boolean;
}

/** Keys, paste and focus of a table, as in a spreadsheet; to be put on the table element. */
export function useTableKeys({ form, grid, onPaste, onEnterBelow }: TableKeys) {
  const { draft, focus } = useFilling();
  return useMemo(
    () => ({
      onKeyDown(event: KeyboardEvent<HTMLTableElement>) {
        if (event.nativeEvent.isComposing || event.keyCode === COMPOSING) {
          return;
        }
        const repeated = isUndo(event) ? draft.undo : isRedo(event) ? draft.redo : undefined;
        if (repeated !== undefined) {
          event.preventDefault();
          const key = repeated.call(draft, form);
          if (key !== undefined) {
            focus.go(key);
          }
          return;
        }
        const place = placeOf(event.target);
        const step = arrowStep(event);
        if (place === undefined || step === undefined) {
          return;
        }
        event.preventDefault();
        const next = nextCell(grid, place, step);
        if (next !== undefined) {
          focus.go(next.address.key);
        } else if (event.key === "Enter" && step.rows === 1 && onEnterBelow?.()) {
          const below = grid.cell(place.row + 1, place.column);
          requestAnimationFrame(() => below && focus.go(below.address.key));
        }
      },
      onPaste(event: ClipboardEvent<HTMLTableElement>) {
        const block = readBlock(event.clipboardData.getData("text/plain"));
        const place = placeOf(event.target);
        if (place !== undefined && isBlock(block)) {
          event.preventDefault();
          onPaste(place, block);
        }
      },
      onFocus(event: FocusEvent<HTMLTableElement>) {
        const place = placeOf(event.target);
        const cell = place && grid.cell(place.row, place.column);
        if (cell !== undefined) {
          focus.entered(cell.address.key);
        }
      },
    }),
    [draft, focus, form, grid, onPaste, onEnterBelow],
  );
}

/** The key code that browsers report while an input method has the keys. */
const COMPOSING = 229;

function placeOf(target: EventTarget): Place | undefined {
  const cell = target instanceof Element ? target.closest<HTMLElement>("td[data-column]") : null;
  const row = cell?.closest<HTMLElement>("tr[data-row]");
  return cell && row
    ? { row: Number(row.dataset.row), column: Number(cell.dataset.column) }
    : undefined;
}
