import { Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { schemesQuery } from "@/api/requests/schemes";
import { useSession } from "@/api/session-store";
import type { DraftExamination } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { draftsQuery, publishDraft } from "../api/drafts";

/** Publishes a faultless draft of somebody else; otherwise says what is missing. */
export function PublishDraft({ examination }: { examination: DraftExamination }) {
  const { t } = useLingui();
  const account = useSession((session) => session.account);
  const [asking, setAsking] = useState(false);
  const { draft, faults, taken } = examination;
  if (faults.length > 0) {
    return null;
  }
  if (taken) {
    return (
      <Alert color="red" title={t`This version is already published`}>
        <Trans>
          A published version never changes. Give scheme.yaml another version and upload again.
        </Trans>
      </Alert>
    );
  }
  if (draft.uploaderId === account?.id) {
    return (
      <Alert color="blue" title={t`Another designer publishes this draft`}>
        <Trans>You uploaded it, so somebody else examines and publishes it.</Trans>
      </Alert>
    );
  }
  return (
    <div>
      <Button onClick={() => setAsking(true)}>
        <Trans>Publish</Trans>
      </Button>
      {asking && <PublishDialog examination={examination} onClose={() => setAsking(false)} />}
    </div>
  );
}

interface PublishDialogProps {
  examination: DraftExamination;
  onClose: () => void;
}

function PublishDialog({ examination: { draft }, onClose }: PublishDialogProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: () => publishDraft(draft.id, draft.contentHash),
    onSuccess: async ({ scheme, version }) => {
      await queries.invalidateQueries({ queryKey: schemesQuery.queryKey });
      await navigate(`/schemes/${scheme}/${version}`);
      queries.removeQueries({ queryKey: draftsQuery.queryKey });
    },
  });
  const version = draft.version ?? "";
  return (
    <Dialog title={t`Publish version ${version}`} onClose={onClose}>
      <Stack>
        <Text size="sm">
          <Trans>
            Cycles can be opened with this version from now on. It can never be changed or taken
            back; a correction is a new version.
          </Trans>
        </Text>
        {error !== null && <ProblemAlert error={error} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            <Trans>Cancel</Trans>
          </Button>
          <Button loading={isPending} onClick={() => mutate()}>
            <Trans>Publish</Trans>
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
