import { type RefObject, useEffect, useState } from "react";

/** Rows to draw, and the heights of those left out between them. */
export type Segment =
  | { readonly kind: "ROW"; readonly index: number }
  | { readonly kind: "GAP"; readonly before: number; readonly height: number };

const MOST_CELLS = 2_000;
const ROW_HEIGHT = 37;
const OVERSCAN = 12;

/**
 * Which rows of a long table to draw: all of them while it is small, else those in view and the
 * pinned one, which has the focus.
 */
export function useVisibleRows(
  scroller: RefObject<HTMLElement | null>,
  rows: number,
  columns: number,
  pinned: number,
): Segment[] {
  const isLong = rows * columns > MOST_CELLS;
  const [view, setView] = useState({ from: 0, to: 40 });
  useEffect(() => {
    const element = scroller.current;
    if (!isLong || element === null) {
      return;
    }
    const look = () => {
      const from = Math.floor(element.scrollTop / ROW_HEIGHT) - OVERSCAN;
      const to = Math.ceil((element.scrollTop + element.clientHeight) / ROW_HEIGHT) + OVERSCAN;
      setView((before) => (before.from === from && before.to === to ? before : { from, to }));
    };
    look();
    element.addEventListener("scroll", look, { passive: true });
    return () => element.removeEventListener("scroll", look);
  }, [scroller, isLong]);
  return segmentsOf(rows, isLong ? view : { from: 0, to: rows }, pinned);
}

/** Brings a row of a long table into view, so that it is drawn. */
export function scrollToRow(scroller: HTMLElement, index: number): void {
  scroller.scrollTop = Math.max(0, index * ROW_HEIGHT - scroller.clientHeight / 2);
}

export function segmentsOf(
  rows: number,
  { from, to }: { readonly from: number; readonly to: number },
  pinned: number,
): Segment[] {
  const segments: Segment[] = [];
  let next = 0;
  for (let index = 0; index < rows; index++) {
    if ((index >= from && index < to) || index === pinned) {
      pushGap(segments, next, index);
      segments.push({ kind: "ROW", index });
      next = index + 1;
    }
  }
  pushGap(segments, next, rows);
  return segments;
}

function pushGap(segments: Segment[], from: number, to: number): void {
  if (to > from) {
    segments.push({ kind: "GAP", before: to, height: (to - from) * ROW_HEIGHT });
  }
}
