import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Text, Textarea } from "@mantine/core";
import { useState, useSyncExternalStore } from "react";
import type { Finding } from "@/engine/finding";
import { useFilling } from "../filling-context";

/** Where the unit explains (核实说明) why a finding is as it is; saved by itself. */
export function ExplanationField({ finding }: { finding: Finding }) {
  const { t } = useLingui();
  const { explanations, data } = useFilling();
  const earlier = data.previous?.explanations[finding.key];
  const [isOpen, setOpen] = useState(false);
  const text = useSyncExternalStore(
    (listener) => explanations.subscribe(listener),
    () => explanations.text(finding.key),
  );
  const state = useSyncExternalStore(
    (listener) => explanations.subscribe(listener),
    () => explanations.state(finding.key),
  );
  const isTooShort = isOpen && text !== "" && !explanations.explains(finding);
  return (
    <>
      <Textarea
        mt={6}
        size="sm"
        rows={2}
        maxLength={2000}
        aria-label={t`Explanation of ${finding.checkId}`}
        placeholder={t`If the values are right, explain why (at least 5 characters)`}
        value={text}
        error={isTooShort && t`Please explain in at least 5 characters`}
        onChange={(event) => explanations.write(finding.key, event.currentTarget.value)}
        onBlur={() => {
          setOpen(true);
          void explanations.flush();
        }}
      />
      <Text size="xs" c={state === "FAILED" ? "red.9" : "gray.8"} mih="1.5em" role="status">
        {state === "FAILED" && <Trans>Not saved yet; will be tried again.</Trans>}
        {state === "SAVED" && text !== "" && <Trans>Explanation saved</Trans>}
      </Text>
      {earlier !== undefined && earlier !== text && (
        <Text size="xs" c="gray.8">
          <Trans>Accepted last period: “{earlier}”</Trans>{" "}
          <Button
            variant="subtle"
            size="compact-xs"
            onClick={() => explanations.write(finding.key, earlier)}
          >
            <Trans>Use it again</Trans>
          </Button>
        </Text>
      )}
    </>
  );
}
