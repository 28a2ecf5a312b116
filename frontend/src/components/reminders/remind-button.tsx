import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, Textarea } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { useState } from "react";
import { type ReminderFilter, remind } from "@/api/requests/remind";
import { Dialog } from "../dialog";
import { ProblemAlert } from "../problem-alert";

interface RemindButtonProps {
  /** Whom the reminder is for, in words. */
  title: string;
  filter: ReminderFilter;
}

/** Reminds one unit, or all below an office, of what has not been submitted (催报). */
export function RemindButton({ title, filter }: RemindButtonProps) {
  const [asking, setAsking] = useState(false);
  return (
    <>
      <Button variant="default" onClick={() => setAsking(true)}>
        <Trans>Remind</Trans>
      </Button>
      {asking && (
        <Dialog title={title} onClose={() => setAsking(false)}>
          <RemindForm filter={filter} onClose={() => setAsking(false)} />
        </Dialog>
      )}
    </>
  );
}

interface RemindFormProps {
  filter: ReminderFilter;
  onClose: () => void;
}

function RemindForm({ filter, onClose }: RemindFormProps) {
  const { t } = useLingui();
  const [text, setText] = useState("");
  const { mutate, isPending, isSuccess, data, error } = useMutation({
    mutationFn: () => remind(filter, text.trim()),
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
