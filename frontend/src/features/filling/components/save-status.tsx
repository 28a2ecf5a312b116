import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text } from "@mantine/core";
import { useSyncExternalStore } from "react";
import { ApiProblem } from "@/api/problem";
import { ProblemAlert } from "@/components/problem-alert";
import { formatTime } from "@/locales/formats";
import type { SaveState } from "../draft/save-state";
import { useFilling } from "../filling-context";
import classes from "./filling.module.css";

/** Where saving stands: it happens by itself. */
export function SaveStatus() {
  const { saving } = useFilling();
  const state = useSyncExternalStore(
    (listener) => saving.subscribe(listener),
    () => saving.overall(),
  );
  const needsAttention = state.kind === "OFFLINE" || state.kind === "CONFLICT";
  return (
    <div className={classes.saveStatus}>
      <Text
        size="sm"
        component="div"
        role={needsAttention ? "alert" : undefined}
        c={needsAttention ? "red.9" : "gray.8"}
        data-save-state={state.kind}
      >
        <StateText state={state} />
      </Text>
    </div>
  );
}

function Refusal({ error }: { error: unknown }) {
  const corrected = error instanceof ApiProblem && error.code === "SCHEME_VERSION_CHANGED";
  return (
    <>
      <ProblemAlert error={error} />
      {corrected && (
        <Button mt="xs" onClick={() => window.location.reload()}>
          <Trans>Load the corrected forms</Trans>
        </Button>
      )}
    </>
  );
}

function StateText({ state }: { state: SaveState }) {
  const { i18n } = useLingui();
  switch (state.kind) {
    case "SAVED":
      return state.at === undefined ? (
        <Trans>All changes are saved</Trans>
      ) : (
        <Trans>Saved at {formatTime(state.at, i18n.locale)}</Trans>
      );
    case "WAITING":
    case "SAVING":
      return <Trans>Saving…</Trans>;
    case "OFFLINE":
      return state.busy ? (
        <Trans>The system is busy. Kept on this device, will be saved again by itself.</Trans>
      ) : (
        <Trans>No connection. Kept on this device, will be saved again by itself.</Trans>
      );
    case "CONFLICT":
      return <Trans>Someone else changed the same cells. Please choose.</Trans>;
    case "REFUSED":
      return <Refusal error={state.error} />;
  }
}
