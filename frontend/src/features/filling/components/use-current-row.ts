import { useSyncExternalStore } from "react";
import type { FloatingRow } from "@/engine/floating-row";
import { rowIndex } from "../draft/changes";
import { useFilling } from "../filling-context";

/** The row of the table that has the focus or had it last; -1 when there is none. */
export function useCurrentRow(table: string, rows: readonly FloatingRow[]): number {
  const { focus } = useFilling();
  const key = useSyncExternalStore(
    (listener) => focus.subscribe(listener),
    () => {
      const current = focus.current();
      return current?.startsWith(`${table}.`) ? current.slice(current.indexOf("#") + 1) : undefined;
    },
  );
  return key === undefined ? -1 : rowIndex(rows, Number(key));
}
