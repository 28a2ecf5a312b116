import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Button, Group, Modal, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { ApiProblem } from "@/api/problem";
import { submissionQuery } from "@/api/requests/submission";
import { ProblemAlert } from "@/components/problem-alert";
import { submitSubmission } from "../api/submit";
import { blocks } from "../draft/form-progress";
import { useFilling } from "../filling-context";
import { useFindings } from "../use-findings";
import { FindingList } from "./finding-list";
import { ServerFindings } from "./server-findings";

interface SubmitDialogProps {
  readonly current: string;
  readonly onClose: () => void;
}

/** Shows what keeps the report from being submitted, or asks to confirm. */
export function SubmitDialog({ current, onClose }: SubmitDialogProps) {
  const { t } = useLingui();
  const { id, saving, explanations } = useFilling();
  const client = useQueryClient();
  const blocking = useFindings().filter((finding) =>
    blocks(finding, explanations.explains(finding)),
  );
  const isSaved = saving.overall().kind === "SAVED";
  const submit = useMutation({
    mutationFn: () => submitSubmission(id),
    onSuccess: async (submission) => {
      client.setQueryData(submissionQuery(id).queryKey, submission);
      await client.invalidateQueries({
        predicate: ({ queryKey }) => queryKey[0] !== "filling-data",
      });
      onClose();
    },
  });
  const isReady = blocking.length === 0 && isSaved;
  return (
    <Modal
      opened
      onClose={onClose}
      size="lg"
      title={isReady ? t`Submit the report?` : t`The report cannot be submitted yet`}
      closeButtonProps={{ "aria-label": t`Close` }}
    >
      <Stack>
        {!isSaved && (
          <Alert color="red" role="alert">
            <Trans>Not everything could be saved. Please see what the page says about it.</Trans>
          </Alert>
        )}
        {blocking.length > 0 && (
          <>
            <Text size="sm">
              <Plural
                value={blocking.length}
                one="# finding has to be settled first."
                other="# findings have to be settled first."
              />
            </Text>
            <FindingList findings={blocking} current={current} onJump={onClose} />
          </>
        )}
        {isReady && (
          <Text size="sm">
            <Trans>
              The report goes to your office for review. You can withdraw it as long as nobody has
              acted on it.
            </Trans>
          </Text>
        )}
        {submit.error !== null && <Refusal error={submit.error} onJump={onClose} />}
        <Group justify="flex-end">
          <Button variant="default" onClick={onClose}>
            {isReady ? <Trans>Not yet</Trans> : <Trans>Back to the forms</Trans>}
          </Button>
          {isReady && (
            <Button loading={submit.isPending} onClick={() => submit.mutate()} data-autofocus>
              <Trans>Submit</Trans>
            </Button>
          )}
        </Group>
      </Stack>
    </Modal>
  );
}

/** The server's findings are shown like the page's own; other refusals as they are. */
function Refusal({ error, onJump }: { error: Error; onJump: () => void }) {
  const isFindings = error instanceof ApiProblem && error.code === "SUBMISSION_HAS_FINDINGS";
  return isFindings ? (
    <ServerFindings
      title={error.body.title}
      violations={error.body.violations ?? []}
      onJump={onJump}
    />
  ) : (
    <ProblemAlert error={error} />
  );
}
