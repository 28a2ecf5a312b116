import { createContext, type ReactNode, useContext, useMemo, useSyncExternalStore } from "react";
import { type CellTitles, cellTitles } from "@/engine/cell-titles";
import type { FloatingRow } from "@/engine/floating-row";
import { CellFocus } from "./cell-focus";
import type { CellAddress } from "./draft/cell-address";
import type { CellMark } from "./draft/cell-marks";
import type { Filling } from "./filling";

interface FillingPage extends Filling {
  readonly titles: CellTitles;
  readonly focus: CellFocus;
}

const Context = createContext<FillingPage | undefined>(undefined);

/** Gives the submission being filled to everything on the page. */
export function FillingProvider({ filling, children }: { filling: Filling; children: ReactNode }) {
  const page = useMemo(
    () => ({ ...filling, titles: cellTitles(filling.forms), focus: new CellFocus() }),
    [filling],
  );
  return <Context value={page}>{children}</Context>;
}

export function useFilling(): FillingPage {
  const filling = useContext(Context);
  if (filling === undefined) {
    throw new Error("no submission is being filled here");
  }
  return filling;
}

/** A cell's text; renders again when it changes, and only then. */
export function useCellText(address: CellAddress): string {
  const { draft } = useFilling();
  return useSyncExternalStore(
    (listener) => draft.subscribe(address.key, listener),
    () => draft.text(address),
  );
}

/** What was found on a cell, or on a column. */
export function useCellMark(key: string): CellMark | undefined {
  const { draft } = useFilling();
  return useSyncExternalStore(
    (listener) => draft.subscribe(key, listener),
    () => draft.mark(key),
  );
}

/** The rows of a floating table. */
export function useRows(table: string): readonly FloatingRow[] {
  const { draft } = useFilling();
  return useSyncExternalStore(
    (listener) => draft.subscribe(table, listener),
    () => draft.rows(table),
  );
}
