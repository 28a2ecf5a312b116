import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Stack, Text, TextInput } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useState } from "react";
import type { Remark } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { answerRemark, remarksQuery } from "../api/remarks";
import { useFilling } from "../filling-context";
import { remarkedCell } from "../remarks";
import { CellLink } from "./cell-link";

interface RemarkItemProps {
  readonly submissionId: string;
  readonly remark: Remark;
}

/** One remark: the cell, what is wrong, and how it was dealt with. */
export function RemarkItem({ submissionId, remark }: RemarkItemProps) {
  const { t } = useLingui();
  const { saving } = useFilling();
  const queries = useQueryClient();
  const { answer } = remark;
  const [text, setText] = useState(answer?.text ?? "");
  const tick = useMutation({
    mutationFn: async () => {
      // What the cell says now goes into the record, so it has to be there first.
      await saving.flush();
      await answerRemark(submissionId, remark.id, text.trim());
    },
    onSettled: () => queries.invalidateQueries({ queryKey: remarksQuery(submissionId).queryKey }),
  });
  const isChanged = text.trim() !== (answer?.text ?? "");
  return (
    <Stack gap={4}>
      <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
        {answer !== undefined && "✓ "}
        <CellLink cell={remarkedCell(remark.place)} onJump={undefined} />
        {" — "}
        {remark.text}
      </Text>
      <Group gap="xs" align="flex-end">
        <TextInput
          aria-label={t`What you did about: ${remark.text}`}
          placeholder={t`What was done about it`}
          value={text}
          onChange={(event) => setText(event.currentTarget.value)}
          maxLength={2000}
          flex={1}
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
    </Stack>
  );
}
