import { Trans, useLingui } from "@lingui/react/macro";
import { CloseButton, Fieldset, Group, Stack, Text, Textarea } from "@mantine/core";
import type { SchemeView, SubmissionDetail } from "@/api/types";
import { useCellName } from "@/components/forms/cell-name";
import { dropRemark, noteRemark, useRemarks } from "../remarks-draft";

interface NotedRemarksProps {
  submission: SubmissionDetail;
  scheme: SchemeView;
}

/** The remarks on cells that go with the return, each to be reworded or taken away. */
export function NotedRemarks({ submission, scheme }: NotedRemarksProps) {
  const { t } = useLingui();
  const nameOf = useCellName(scheme);
  const remarks = useRemarks(submission);
  if (remarks.length === 0) {
    return (
      <Text size="sm" c="gray.7">
        <Trans>No remark on a cell yet: turn on “Remark on cells” above the forms.</Trans>
      </Text>
    );
  }
  return (
    <Fieldset legend={t`Remarks on cells`} variant="filled">
      <Stack gap="xs">
        {remarks.map((remark) => {
          const { text, ...place } = remark;
          const name = nameOf(place);
          return (
            <Group key={name} align="flex-start" wrap="nowrap" gap="xs">
              <Textarea
                label={name}
                value={text}
                onChange={(event) => noteRemark(submission, place, event.currentTarget.value)}
                autosize
                maxLength={2000}
                error={text.trim() === "" && t`Say what is wrong, or take the remark away.`}
                flex={1}
              />
              <CloseButton
                aria-label={t`Take away the remark on ${name}`}
                onClick={() => dropRemark(submission, place)}
              />
            </Group>
          );
        })}
      </Stack>
    </Fieldset>
  );
}
