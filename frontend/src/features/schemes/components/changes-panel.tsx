import { Trans, useLingui } from "@lingui/react/macro";
import { Select, Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { schemesQuery } from "@/api/requests/schemes";
import type { SchemeView } from "@/api/types";
import { useFilters } from "@/components/use-filters";
import { differencesQuery } from "../api/differences";
import { DifferenceList } from "./difference-list";

/** What this version changes against another one of the same scheme. */
export function ChangesPanel({ scheme }: { scheme: SchemeView }) {
  const { data } = useSuspenseQuery(schemesQuery);
  const versions = data
    .filter((one) => one.scheme === scheme.scheme && one.version !== scheme.version)
    .map(({ version }) => version);
  return versions.length === 0 ? (
    <Text>
      <Trans>No other version of this scheme has been published to compare with.</Trans>
    </Text>
  ) : (
    <ComparedVersions scheme={scheme} versions={versions} />
  );
}

function ComparedVersions({ scheme, versions }: { scheme: SchemeView; versions: string[] }) {
  const { t } = useLingui();
  const { value, change } = useFilters();
  const earlier = versions.find((one) => one === value("from")) ?? versions[0] ?? "";
  const { data } = useSuspenseQuery(differencesQuery(scheme.scheme, scheme.version, earlier));
  return (
    <Stack>
      <Select
        label={t`Compared with version`}
        data={versions}
        value={earlier}
        allowDeselect={false}
        maw={320}
        onChange={(next) => change("from", next)}
      />
      <DifferenceList key={earlier} differences={data.differences} />
    </Stack>
  );
}
