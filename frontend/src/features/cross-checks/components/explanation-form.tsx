import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { CrossComparison } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { crossChecksKey, explainDifference } from "../api/cross-checks";

const LONGEST = 1000;

/** Takes down why the own unit differs from another. */
export function ExplanationForm({ comparison }: { comparison: CrossComparison }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const before = comparison.explanations.find(({ own }) => own)?.text ?? "";
  const [text, setText] = useState(before);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => explainDifference(comparison.id, text),
    onSuccess: () => queries.invalidateQueries({ queryKey: crossChecksKey }),
  });
  return (
    <Stack gap="xs">
      {error !== null && <ProblemAlert error={error} />}
      <Textarea
        label={t`Explanation of your unit for ${comparison.checkId}`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        maxLength={LONGEST}
        autosize
        minRows={2}
      />
      <Group justify="flex-end">
        <Button
          size="compact-md"
          loading={isPending}
          disabled={text.trim() === ""}
          onClick={() => mutate()}
        >
          <Trans>Save the explanation</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
