import { Button, Stack } from "@mantine/core";
import { useMutation } from "@tanstack/react-query";
import { ProblemAlert } from "./problem-alert";

interface DownloadButtonProps {
  label: string;
  /** Fetches the file and has the browser save it. */
  load: () => Promise<void>;
}

/** Downloads a file and says why when it cannot. */
export function DownloadButton({ label, load }: DownloadButtonProps) {
  const { mutate, isPending, error } = useMutation({ mutationFn: load });
  return (
    <Stack gap="xs">
      <Button variant="default" loading={isPending} onClick={() => mutate()}>
        {label}
      </Button>
      {error !== null && <ProblemAlert error={error} />}
    </Stack>
  );
}
