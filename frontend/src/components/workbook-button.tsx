import { Trans } from "@lingui/react/macro";
import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { downloadWorkbook } from "@/api/requests/workbook";
import { ProblemAlert } from "./problem-alert";

/** Downloads the whole set of forms of a submission as a workbook, to print, stamp and archive. */
export function WorkbookButton({ submissionId }: { submissionId: string }) {
  const { mutate, isPending, error } = useMutation({ mutationFn: downloadWorkbook });
  return (
    <Stack gap="xs">
      <Button variant="default" loading={isPending} onClick={() => mutate(submissionId)}>
        <Trans>Download workbook</Trans>
      </Button>
      {error !== null && <ProblemAlert error={error} />}
    </Stack>
  );
}
