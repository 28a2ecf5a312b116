import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { ApiProblem } from "@/api/problem";
import { submissionQuery } from "@/api/requests/submission";
import type { SubmissionDetail } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { type Act, carryOut } from "../api/act";
import { useActTexts } from "./use-act-texts";

const SHORTEST_OPINION = 2;

interface ActDialogProps {
  submission: SubmissionDetail;
  act: Act;
  onClose: () => void;
}

/** Asks for the opinion and carries an act out; a refusal leaves the opinion standing. */
export function ActDialog({ submission, act, onClose }: ActDialogProps) {
  const { t } = useLingui();
  const texts = useActTexts(act);
  const [opinion, setOpinion] = useState("");
  const queries = useQueryClient();
  const { mutate, isPending, error } = useMutation({
    mutationFn: carryOut,
    onSuccess: onClose,
    // After a refusal, too: somebody else may have acted.
    onSettled: () =>
      Promise.all([
        queries.invalidateQueries({ queryKey: submissionQuery(submission.id).queryKey }),
        queries.invalidateQueries({ queryKey: ["submissions"] }),
        queries.invalidateQueries({ queryKey: ["cycles"] }),
        queries.invalidateQueries({ queryKey: ["progress"] }),
      ]),
  });
  const missing = act === "sendBack" && opinion.trim().length < SHORTEST_OPINION;
  const outdated = error instanceof ApiProblem && error.status === 409;
  return (
    <Dialog title={texts.title} onClose={onClose}>
      <Stack>
        <Text size="sm">{texts.explanation}</Text>
        {error !== null && <ProblemAlert error={error} />}
        {outdated && (
          <Text size="sm">
            <Trans>The page behind shows the submission as it is now.</Trans>
          </Text>
        )}
        {act !== "withdraw" && (
          <Textarea
            label={act === "sendBack" ? t`Opinion (required)` : t`Opinion (optional)`}
            value={opinion}
            onChange={(event) => setOpinion(event.currentTarget.value)}
            required={act === "sendBack"}
            withAsterisk={false}
            autosize
            minRows={3}
            maxLength={2000}
            data-autofocus
          />
        )}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            color={texts.color}
            loading={isPending}
            disabled={missing}
            onClick={() => mutate({ submission, act, opinion: opinion.trim() })}
          >
            {texts.confirm}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
