import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import { ApiProblem } from "@/api/problem";
import type { SubmissionDetail } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { actKinds } from "../act-kinds";
import type { Act, ActDetails } from "../api/act";
import { useAct } from "./use-act";

const SHORTEST_OPINION = 2;

interface ActFormProps {
  submission: SubmissionDetail;
  act: Act;
  /** What goes with the opinion. */
  details?: ActDetails;
  /** Whether something that the act needs is still missing. */
  incomplete?: boolean;
  onClose: () => void;
  onDone?: () => void;
  children?: ReactNode;
}

/** Asks for the opinion and carries an act out; a refusal leaves everything standing. */
export function ActForm(props: ActFormProps) {
  const { submission, act, details = {}, incomplete = false, onClose, onDone, children } = props;
  const { t } = useLingui();
  const [opinion, setOpinion] = useState("");
  const { label, explanation, color, opinion: asked } = actKinds[act];
  const close = () => {
    onDone?.();
    onClose();
  };
  const { mutate, isPending, error } = useAct(submission.id, close);
  const required = asked === "required";
  const missing = incomplete || (required && opinion.trim().length < SHORTEST_OPINION);
  const outdated = error instanceof ApiProblem && error.status === 409;
  const order = { submission, act, opinion: opinion.trim(), details };
  return (
    <Stack>
      <Text size="sm">{t(explanation)}</Text>
      {error !== null && <ProblemAlert error={error} />}
      {outdated && (
        <Text size="sm">
          <Trans>The page behind shows the submission as it is now.</Trans>
        </Text>
      )}
      {asked !== "none" && (
        <Textarea
          label={required ? t`Opinion (required)` : t`Opinion (optional)`}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
          required={required}
          withAsterisk={false}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
      )}
      {children}
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          <Trans>Cancel</Trans>
        </Button>
        {submission.awaitingMe && (act === "approve" || act === "sendBack") && (
          <Button
            variant="light"
            color={color}
            loading={isPending}
            disabled={missing}
            onClick={() => mutate({ ...order, thenNext: true })}
          >
            {act === "approve" ? t`Approve, then the next one` : t`Send back, then the next one`}
          </Button>
        )}
        <Button
          color={color}
          loading={isPending}
          disabled={missing}
          onClick={() => mutate({ ...order, thenNext: false })}
        >
          {t(label)}
        </Button>
      </Group>
    </Stack>
  );
}
