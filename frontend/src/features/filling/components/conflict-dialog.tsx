import { lazy, Suspense, useSyncExternalStore } from "react";
import { useFilling } from "../filling-context";

const ConflictChoices = lazy(async () => ({
  default: (await import("./conflict-choices")).ConflictChoices,
}));

/** Asks the clerk to choose while someone else's changes contradict the clerk's own. */
export function ConflictDialog() {
  const { saving } = useFilling();
  const saver = useSyncExternalStore(
    (listener) => saving.subscribe(listener),
    () => saving.conflicting(),
  );
  const state = saver?.state();
  return saver !== undefined && state?.kind === "CONFLICT" ? (
    <Suspense>
      <ConflictChoices key={state.version} saver={saver} conflicts={state.merge.conflicts} />
    </Suspense>
  ) : null;
}
