import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { remind } from "../api/remind";

interface RemindButtonProps {
  cycle: string;
  office: { id: string; name: string };
}

/** Reminds everybody below an office who has not submitted (催报). */
export function RemindButton({ cycle, office }: RemindButtonProps) {
  const { t } = useLingui();
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>Remind</Trans>
      </Button>
      {asking && (
        <Dialog title={t`Remind the units below ${office.name}`} onClose={() => setAsking(false)}>
          <RemindForm cycle={cycle} office={office} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

function RemindForm({ cycle, office, onClose }: RemindButtonProps & { onClose: () => void }) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const { mutate, isPending, isSuccess, data, error } = useMutation({
    mutationFn: () => remind({ cycle, office: office.id, text: text.trim() }),
  });
  return (
    <Stack>
      <Text size="sm">
        <Trans>
          Every unit that has not submitted gets a notice, and a letter where it has left an
          address. Nobody is reminded twice on one day.
        </Trans>
      </Text>
      {error !== null && <ProblemAlert error={error} />}
      <Textarea
        label={t`What to say (optional)`}
        value={text}
        onChange={(event) => setText(event.currentTarget.value)}
        autosize
        minRows={2}
        maxLength={500}
        data-autofocus
      />
      <Text size="sm" role="status">
        {isSuccess && (
          <Plural value={data} one="# unit was reminded." other="# units were reminded." />
        )}
      </Text>
      <Group justify="flex-end">
        <Button variant="default" onClick={onClose}>
          {isSuccess ? <Trans>Close</Trans> : <Trans>Cancel</Trans>}
        </Button>
        <Button loading={isPending} disabled={isSuccess} onClick={() => mutate()}>
          <Trans>Remind now</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
