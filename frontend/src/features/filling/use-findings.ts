import { useCallback, useSyncExternalStore } from "react";
import type { Finding } from "@/engine/finding";
import { FINDINGS } from "./draft/draft";
import { useFilling } from "./filling-context";

const PAUSE = 150;

/** The findings, a moment after the last keystroke, so that lists do not slow down typing. */
export function useFindings(): readonly Finding[] {
  const { draft } = useFilling();
  const subscribe = useCallback(
    (listener: () => void) => {
      let timer: ReturnType<typeof setTimeout> | undefined;
      const stop = draft.subscribe(FINDINGS, () => {
        clearTimeout(timer);
        timer = setTimeout(listener, PAUSE);
      });
      return () => {
        clearTimeout(timer);
        stop();
      };
    },
    [draft],
  );
  return useSyncExternalStore(subscribe, () => draft.findings());
}
