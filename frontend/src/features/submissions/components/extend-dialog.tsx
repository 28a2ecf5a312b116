import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { SubmissionDetail } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { extendDeadline } from "../api/extend";

interface ExtendDialogProps {
  submission: SubmissionDetail;
  onClose: () => void;
}

/** Gives the unit of a submission more time. */
export function ExtendDialog({ submission, onClose }: ExtendDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const [deadline, setDeadline] = useState("");
  const [reason, setReason] = useState("");
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => extendDeadline(submission, deadline, reason.trim()),
    onSuccess: onClose,
    onSettled: () =>
      Promise.all(
        [["progress"], ["submissions"], ["submission"]].map((queryKey) =>
          queries.invalidateQueries({ queryKey }),
        ),
      ),
  });
  const later = deadline > submission.deadline;
  return (
    <Dialog title={t`Extend the deadline`} onClose={onClose}>
      <Stack>
        <Text size="sm">
          <Trans>Only {submission.unit.name} gets more time.</Trans>
        </Text>
        {error !== null && <ProblemAlert error={error} />}
        <TextInput
          type="date"
          label={t`New deadline`}
          value={deadline}
          error={
            deadline === "" || later ? undefined : t`It must be later than ${submission.deadline}.`
          }
          onChange={(event) => setDeadline(event.currentTarget.value)}
          data-autofocus
        />
        <Textarea
          label={t`Reason (required)`}
          value={reason}
          onChange={(event) => setReason(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            loading={isPending}
            disabled={!later || reason.trim() === ""}
            onClick={() => mutate()}
          >
            <Trans>Extend</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
