import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQuery, useQueryClient } from "@tanstack/react-query";
import { useSearchParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { schemesQuery } from "@/api/requests/schemes";
import { Dialog } from "@/components/dialog";
import { ProblemAlert } from "@/components/problem-alert";
import { useLocalized } from "@/locales/use-localized";
import { openCycle } from "../api/open-cycle";

/** Asks for scheme and period, then opens the cycle and shows its board. */
export function OpenCycleDialog({ onClose }: { onClose: () => void }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const queries = useQueryClient();
  const [, setParameters] = useSearchParams();
  const { data: schemes = [], error: missing } = useQuery(schemesQuery);
  const form = useForm({ initialValues: { scheme: "", period: "" } });
  const { mutate, isPending, error } = useMutation({
    mutationFn: openCycle,
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: cyclesQuery.queryKey });
      setParameters({ cycle: id });
      onClose();
    },
  });
  const open = form.onSubmit(({ scheme: address, period }) => {
    const [scheme = "", version = ""] = address.split("/");
    mutate({ scheme, version, period: period.trim() });
  });
  const problem = error ?? missing;
  return (
    <Dialog title={t`Open a cycle`} onClose={onClose}>
      <form onSubmit={open}>
        <Stack>
          <Text size="sm">
            <Trans>Every unit below your office that the scheme covers receives its forms.</Trans>
          </Text>
          {problem !== null && <ProblemAlert error={problem} />}
          <Select
            label={t`Scheme`}
            data={schemes.map(({ scheme, version, title }) => ({
              value: `${scheme}/${version}`,
              label: `${localized(title)} ${version}`,
            }))}
            required
            withAsterisk={false}
            {...form.getInputProps("scheme")}
          />
          <TextInput
            label={t`Period`}
            description={t`For instance 2026, 2026H1, 2026Q3 or 2026-07, as the scheme's frequency asks.`}
            required
            withAsterisk={false}
            {...form.getInputProps("period")}
          />
          <Group justify="flex-end">
            <Button variant="default" onClick={onClose}>
              <Trans>Cancel</Trans>
            </Button>
            <Button type="submit" loading={isPending} disabled={form.values.scheme === ""}>
              <Trans>Open and dispatch</Trans>
            </Button>
          </Group>
        </Stack>
      </form>
    </Dialog>
  );
}
