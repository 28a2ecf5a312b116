import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, NativeSelect, Stack, Text } from "@mantine/core";
import { useMutation, useQueryClient, useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { useNavigate } from "react-router";
import { schemesQuery } from "@/api/requests/schemes";
import type { Cycle } from "@/api/types";
import { ProblemAlert } from "@/components/problem-alert";
import { formatMoment } from "@/locales/formats";
import { changeoversQuery, examine } from "../api/changeovers";

/** Asks which later version the cycle is to follow, and has it examined (换版预览). */
export function VersionForm({ cycle }: { cycle: Cycle }) {
  const { t, i18n } = useLingui();
  const navigate = useNavigate();
  const queries = useQueryClient();
  const { data: schemes } = useSuspenseQuery(schemesQuery);
  const versions = schemes.filter(({ scheme }) => scheme === cycle.scheme);
  const since = versions.find(({ version }) => version === cycle.version)?.publishedAt ?? "";
  const later = versions.filter(({ publishedAt }) => publishedAt > since);
  const [chosen, setChosen] = useState(later[0]?.version ?? "");
  const order = useMutation({
    mutationFn: () => examine(crypto.randomUUID(), cycle.id, chosen),
    onSuccess: async ({ id }) => {
      await queries.invalidateQueries({ queryKey: changeoversQuery(cycle.id).queryKey });
      await navigate(`/changeovers/${id}`);
    },
  });
  if (later.length === 0) {
    return (
      <Text>
        <Trans>No later version of this scheme is published.</Trans>
      </Text>
    );
  }
  return (
    <Stack>
      <NativeSelect
        label={t`Corrected version`}
        value={chosen}
        onChange={({ currentTarget }) => setChosen(currentTarget.value)}
        data={later.map(({ version, publishedAt }) => ({
          value: version,
          label: `${version} · ${formatMoment(publishedAt, i18n.locale)}`,
        }))}
        maw={360}
      />
      {order.error !== null && <ProblemAlert error={order.error} />}
      <Group>
        <Button onClick={() => order.mutate()} loading={order.isPending}>
          <Trans>Show what would change</Trans>
        </Button>
      </Group>
    </Stack>
  );
}
