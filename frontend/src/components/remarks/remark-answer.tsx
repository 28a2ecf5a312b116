import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import { answerRemark } from "@/api/requests/remarks";
import type { Remark } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";

interface RemarkAnswerProps {
  submissionId: string;
  remark: Remark;
  /** What has to be done before the answer is sent. */
  before?: () => Promise<unknown>;
}

/** Where whoever the remark is meant for says how it was dealt with, and ticks it off. */
export function RemarkAnswer({ submissionId, remark, before }: RemarkAnswerProps) {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { answer } = remark;
  const [text, setText] = useState(answer?.text ?? "");
  const tick = useMutation({
    mutationFn: async () => {
      await before?.();
      await answerRemark(submissionId, remark.id, text.trim());
    },
    onSettled: () =>
      Promise.all(
        ["remarks", "review-packet"].map((part) =>
          queries.invalidateQueries({ queryKey: ["submission", submissionId, part] }),
        ),
      ),
  });
  const isChanged = text.trim() !== (answer?.text ?? "");
  return (
    <>
      <Group gap="xs" align="flex-end">
        <TextInput
          aria-label={t`What was done about: ${remark.text}`}
          placeholder={t`What was done about it`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={2000}
          flex={1}
          miw={160}
        />
        <Button
          size="sm"
          variant={answer === undefined ? "filled" : "default"}
          disabled={text.trim() === "" || !isChanged}
          loading={tick.isPending}
          onClick={() => tick.mutate()}
        >
          {answer === undefined ? <Trans>Tick off</Trans> : <Trans>Change the answer</Trans>}
        </Button>
      </Group>
      {tick.error !== null && <ProblemAlert error={tick.error} />}
    </>
  );
}
