import { Button, FileButton, Stack } from "@mantine/core";
import { useMutation, useQueryClient } from "@tanstack/react-query";
import { useNavigate } from "react-router";
import { ProblemAlert } from "@/components/problem-alert";
import { draftQuery, draftsQuery, uploadDraft } from "../api/drafts";

interface UploadButtonProps {
  label: string;
  /** The draft in whose place the pack is put. */
  replaces?: string;
}

/** Uploads a zipped pack and opens the draft it became. */
export function UploadButton({ label, replaces }: UploadButtonProps) {
  const queries = useQueryClient();
  const navigate = useNavigate();
  const { mutate, isPending, error } = useMutation({
    mutationFn: (pack: File) => uploadDraft(pack, replaces),
    onSuccess: async (examination) => {
      const { id } = examination.draft;
      queries.setQueryData(draftQuery(id).queryKey, examination);
      await queries.invalidateQueries({ queryKey: draftsQuery.queryKey, exact: true });
      await navigate(`/scheme-drafts/${id}`);
    },
  });
  return (
    <Stack gap="xs">
      <FileButton accept=".zip,application/zip" onChange={(pack) => pack !== null && mutate(pack)}>
        {(props) => (
          <Button {...props} variant="default" loading={isPending}>
            {label}
          </Button>
        )}
      </FileButton>
      {error !== null && <ProblemAlert error={error} />}
    </Stack>
  );
}
