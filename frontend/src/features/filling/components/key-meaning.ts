import type { KeyboardEvent } from "react";

interface Step {
  readonly rows: number;
  readonly columns: number;
}

/** Where a key leads from a cell; undefined when it belongs to the text in the cell. */
export function arrowStep(event: KeyboardEvent): Step | undefined {
  if (event.altKey || event.ctrlKey || event.metaKey) {
    return undefined;
  }
  switch (event.key) {
    case "Enter":
      return { rows: event.shiftKey ? -1 : 1, columns: 0 };
    case "ArrowDown":
      return { rows: 1, columns: 0 };
    case "ArrowUp":
      return { rows: -1, columns: 0 };
    case "ArrowRight":
      return leavesText(event, "END") ? { rows: 0, columns: 1 } : undefined;
    case "ArrowLeft":
      return leavesText(event, "START") ? { rows: 0, columns: -1 } : undefined;
    default:
      return undefined;
  }
}

export function isUndo(event: KeyboardEvent): boolean {
  return isCommand(event) && !event.shiftKey && event.key.toLowerCase() === "z";
}

export function isRedo(event: KeyboardEvent): boolean {
  const key = event.key.toLowerCase();
  return isCommand(event) && ((event.shiftKey && key === "z") || (!event.shiftKey && key === "y"));
}

function isCommand({ ctrlKey, metaKey, altKey }: KeyboardEvent): boolean {
  return (ctrlKey || metaKey) && !altKey;
}

/** Whether the caret is at that end of the text, or all of it is selected as on entering. */
function leavesText({ target, shiftKey }: KeyboardEvent, side: "START" | "END"): boolean {
  if (!(target instanceof HTMLInputElement)) {
    return true;
  }
  const { selectionStart, selectionEnd, value } = target;
  if (shiftKey) {
    return false;
  }
  const isAllSelected = selectionStart === 0 && selectionEnd === value.length;
  const isCaret = selectionStart === selectionEnd;
  return isAllSelected || (isCaret && selectionStart === (side === "START" ? 0 : value.length));
}
