import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Select, Stack, Text, TextInput } from "@mantine/core";
import { useForm } from "@mantine/form";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { ProblemAlert } from "@/components/problem-alert";
import { type LetterAddress, letterAddressQuery, saveLetterAddress } from "../api/letter-address";

/** Where letters about notices go, and in which language. */
export function LetterAddressForm() {
  const { t } = useLingui();
  const queries = useQueryClient();
  const { data } = useSuspenseQuery(letterAddressQuery);
  const form = useForm<LetterAddress>({ initialValues: data });
  const save = useMutation({
    mutationFn: saveLetterAddress,
    onSuccess: () => queries.invalidateQueries({ queryKey: letterAddressQuery.queryKey }),
  });
  return (
    <form onSubmit={form.onSubmit((values) => save.mutate(values))}>
      <Stack>
        <TextInput
          type="email"
          autoComplete="email"
          label={t`E-mail address`}
          description={t`Left empty, no letters are sent.`}
          maxLength={200}
          {...form.getInputProps("email")}
        />
        <Select
          label={t`Language of the letters`}
          data={[
            { value: "zh", label: "简体中文" },
            { value: "en", label: "English" },
          ]}
          allowDeselect={false}
          {...form.getInputProps("language")}
        />
        {save.error !== null && <ProblemAlert error={save.error} />}
        <Group justify="flex-end">
          <Text size="sm" role="status">
            {save.isSuccess && <Trans>Saved.</Trans>}
          </Text>
          <Button type="submit" loading={save.isPending}>
            <Trans>Save</Trans>
          </Button>
        </Group>
      </Stack>
    </form>
  );
}
