import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import type { BulkAction, BulkFilter } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { actKinds } from "../act-kinds";
import { orderBulkAction } from "../api/bulk-actions";

interface BulkDialogProps {
  action: BulkAction;
  filter: BulkFilter;
  total: number;
  onClose: () => void;
}

/** Asks whether the same is to be done with everything that is listed. */
export function BulkDialog({ action, filter, total, onClose }: BulkDialogProps) {
  const { t } = useLingui();
  const navigate = useNavigate();
  const [opinion, setOpinion] = useState("");
  const [key] = useState(() => crypto.randomUUID());
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => orderBulkAction({ key, action, opinion: opinion.trim(), filter }),
    onSuccess: ({ id }) => navigate(`/bulk-actions/${id}`),
  });
  const { color, label, opinion: asked } = actKinds[action];
  const required = asked === "required";
  return (
    <Dialog
      title={
        action === "approve" ? t`Approve all that are listed` : t`Send back all that are listed`
      }
      onClose={onClose}
    >
      <Stack>
        <Text size="sm">
          <Plural
            value={total}
            one="# submission is decided on as it is now."
            other="# submissions are decided on as they are now, each for itself."
          />{" "}
          <Trans>
            What somebody else has moved meanwhile, or what needs a confirmation of its own, is left
            alone, and the result says so.
          </Trans>
        </Text>
        {error !== null && <ProblemAlert error={error} />}
        <Textarea
          label={required ? t`Opinion (required)` : t`Opinion (optional)`}
          value={opinion}
          onChange={(event) => setOpinion(event.currentTarget.value)}
          autosize
          minRows={3}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button
            color={color}
            loading={isPending}
            disabled={required && opinion.trim().length < 2}
            onClick={() => mutate()}
          >
            {t(label)}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
