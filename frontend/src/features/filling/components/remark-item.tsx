import { Stack, Text } from "@mantine/core";
import type { Remark } from "@/api/types";
import { RemarkAnswer } from "@/components/remarks/remark-answer";
import { useFilling } from "../filling-context";
import { remarkedCell } from "../remarks";
import { CellLink } from "./cell-link";

interface RemarkItemProps {
  readonly submissionId: string;
  readonly remark: Remark;
}

/** One remark: the cell, what is wrong, and how it was dealt with. */
export function RemarkItem({ submissionId, remark }: RemarkItemProps) {
  const { saving } = useFilling();
  return (
    <Stack gap={4}>
      <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
        {remark.answer !== undefined && "✓ "}
        <CellLink cell={remarkedCell(remark.place)} onJump={undefined} />
        {" — "}
        {remark.text}
      </Text>
      {/* What the cell says now goes into the record, so it has to be there first. */}
      <RemarkAnswer submissionId={submissionId} remark={remark} before={() => saving.flush()} />
    </Stack>
  );
}
