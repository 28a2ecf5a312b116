import { useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Switch, Text, Textarea } from "@mantine/core";
import { type ReactNode, useState } from "react";
import type { Place, SchemeView, SubmissionDetail } from "@/api/types";
import { Dialog } from "@/components/dialog";
import { useCellName } from "@/components/forms/cell-name";
import { dropRemark, isAt, noteRemark, useRemarks } from "../remarks-draft";

interface Remarking {
  textAt: (place: Place) => string | undefined;
  nameOf: (place: Place) => string;
  open: (place: Place) => void;
}

interface UseRemarking {
  /** Given to the form while the reader remarks on cells. */
  remarking: Remarking | undefined;
  /** The switch, and the window in which a remark is written. */
  controls: ReactNode;
}

/** Lets an officer whose turn it is click on cells and say what is wrong with them (修改意见). */
export function useRemarking(submission: SubmissionDetail, scheme: SchemeView): UseRemarking {
  const { t } = useLingui();
  const nameOf = useCellName(scheme);
  const remarks = useRemarks(submission);
  const [isOn, setOn] = useState(false);
  const [place, setPlace] = useState<Place>();
  if (!submission.actions.includes("sendBack")) {
    return { remarking: undefined, controls: null };
  }
  const count = remarks.length;
  const textAt = (at: Place) => remarks.find((remark) => isAt(remark, at))?.text;
  return {
    remarking: isOn ? { textAt, nameOf, open: setPlace } : undefined,
    controls: (
      <>
        <Group gap="sm">
          <Switch
            label={t`Remark on cells`}
            checked={isOn}
            onChange={(event) => setOn(event.currentTarget.checked)}
          />
          {count > 0 && (
            <Text size="sm" c="gray.7">{t`${count} noted; they go with “Send back”.`}</Text>
          )}
        </Group>
        {place !== undefined && (
          <RemarkDialog
            name={nameOf(place)}
            noted={textAt(place)}
            onNote={(text) => noteRemark(submission, place, text)}
            onDrop={() => dropRemark(submission, place)}
            onClose={() => setPlace(undefined)}
          />
        )}
      </>
    ),
  };
}

interface RemarkDialogProps {
  name: string;
  noted: string | undefined;
  onNote: (text: string) => void;
  onDrop: () => void;
  onClose: () => void;
}

function RemarkDialog({ name, noted, onNote, onDrop, onClose }: RemarkDialogProps) {
  const { t } = useLingui();
  const [text, setText] = useState(noted ?? "");
  const then = (act: () => void) => () => {
    act();
    onClose();
  };
  return (
    <Dialog title={name} onClose={onClose}>
      <Stack>
        <Textarea
          label={t`What is wrong with this cell`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          autosize
          minRows={2}
          maxLength={2000}
          data-autofocus
        />
        <Group justify="flex-end">
          {noted !== undefined && (
            <Button variant="subtle" color="red" onClick={then(onDrop)}>
              {t`Take the remark away`}
            </Button>
          )}
          <Button disabled={text.trim() === ""} onClick={then(() => onNote(text.trim()))}>
            {t`Note the remark`}
          </Button>
        </Group>
      </Stack>
    </Dialog>
  );
}
