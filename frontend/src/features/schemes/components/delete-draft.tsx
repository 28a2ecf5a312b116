import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { deleteDraft, draftsQuery } from "../api/drafts";

/** Deletes a draft, after asking. */
export function DeleteDraft({ id }: { id: string }) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const [asking, setAsking] = useState(false);
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => deleteDraft(id),
    onSuccess: async () => {
      await navigate("/schemes");
      queries.removeQueries({ queryKey: draftsQuery.queryKey });
    },
  });
  const close = () => setAsking(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>Delete draft</Trans>
      </Button>
      {asking && (
        <Dialog title={t`Delete draft`} onClose={close}>
          <Stack>
            <Text size="sm">
              <Trans>The uploaded files go. Published versions stay as they are.</Trans>
            </Text>
            {error !== null && <ProblemAlert error={error} />}
            <Group justify="flex-end">
              <Button variant="default" onClick={close}>
                <Trans>Cancel</Trans>
              </Button>
              <Button color="red" loading={isPending} onClick={() => mutate()}>
                <Trans>Delete draft</Trans>
              </Button>
            </Group>
          </Stack>
        </Dialog>
      )}
    </>
  );
}
