import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { schemeQuery } from "@/api/requests/scheme";
import type { Changeover, ChangeoverFigures } from "@/api/types";
import { CheckLevelBadge } from "@/components/check-level-badge";
import { fateLabels } from "@/components/fate-labels";
import { RecordsTable } from "@/components/records-table";
import { StateBadge } from "@/components/state-badge";
import { useLocalized } from "@/locales/use-localized";

interface FiguresProps {
  changeover: Changeover;
  figures: ChangeoverFigures;
}

/** How many reports, values and findings a change of version concerns (换版影响). */
export function Figures({ changeover, figures }: FiguresProps) {
  const { t } = useLingui();
  return (
    <>
      <Stack gap="xs">
        <Title order={2} size="h3">
          <Trans>Reports examined</Trans>
        </Title>
        <RecordsTable
          caption={t`Reports examined`}
          records={figures.items}
          keyOf={({ state, outcome }) => `${state} ${outcome}`}
          empty={<Trans>No report of this cycle is open.</Trans>}
          columns={[
            {
              key: "state",
              title: t`State`,
              render: ({ state, outcome }) => (
                <Stack gap={0} align="flex-start">
                  <StateBadge state={state} />
                  {outcome === "REFUSED" && (
                    <Text size="xs" c="red.9">
                      <Trans>cannot follow</Trans>
                    </Text>
                  )}
                </Stack>
              ),
            },
            {
              key: "number",
              title: t`Reports`,
              numeric: true,
              render: ({ submissions }) => submissions,
            },
            {
              key: "mandatory",
              title: t`With a new mandatory finding`,
              numeric: true,
              render: ({ withNewMandatory }) => withNewMandatory,
            },
            {
              key: "findings",
              title: t`With any new finding`,
              numeric: true,
              render: ({ withNewFindings }) => withNewFindings,
            },
            {
              key: "withLost",
              title: t`With values that have no place`,
              numeric: true,
              render: ({ withLost }) => withLost,
            },
            { key: "kept", title: t`Values kept`, numeric: true, render: ({ kept }) => kept },
            {
              key: "changed",
              title: t`Values that go elsewhere`,
              numeric: true,
              render: ({ moved, renamed, merged }) => moved + renamed + merged,
            },
          ]}
        />
      </Stack>
      <StatesNow figures={figures} />
      <Cells figures={figures} />
      <Checks changeover={changeover} figures={figures} />
    </>
  );
}

function StatesNow({ figures }: { figures: ChangeoverFigures }) {
  const { t } = useLingui();
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>All reports of the cycle, now</Trans>
      </Title>
      <RecordsTable
        caption={t`All reports of the cycle, now`}
        records={figures.states}
        keyOf={({ state, version }) => `${state} ${version}`}
        empty={<Trans>This cycle has no reports.</Trans>}
        columns={[
          { key: "state", title: t`State`, render: ({ state }) => <StateBadge state={state} /> },
          { key: "version", title: t`Version`, render: ({ version }) => version },
          {
            key: "number",
            title: t`Reports`,
            numeric: true,
            render: ({ submissions }) => submissions,
          },
        ]}
      />
    </Stack>
  );
}

function Cells({ figures }: { figures: ChangeoverFigures }) {
  const { t } = useLingui();
  const localized = useLocalized();
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Cells whose values do not stay</Trans>
      </Title>
      <RecordsTable
        caption={t`Cells whose values do not stay`}
        records={figures.cells}
        keyOf={({ fate, form, table, cell, to }) => [fate, form, table, cell, to].join(" ")}
        empty={<Trans>Every value stays in its place.</Trans>}
        columns={[
          {
            key: "cell",
            title: t`Cell`,
            render: ({ form, table, cell, title }) =>
              `${localized(title)} (${[form, table, cell].filter((part) => part !== undefined).join(".")})`,
          },
          { key: "fate", title: t`What becomes of it`, render: ({ fate }) => t(fateLabels[fate]) },
          { key: "to", title: t`Goes on in`, render: ({ to }) => to ?? "—" },
          {
            key: "number",
            title: t`Reports`,
            numeric: true,
            render: ({ submissions }) => submissions,
          },
          { key: "values", title: t`Values`, numeric: true, render: ({ values }) => values },
        ]}
      />
    </Stack>
  );
}

function Checks({ changeover: { scheme, toVersion }, figures }: FiguresProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { data } = useQuery(schemeQuery(scheme, toVersion));
  const titleOf = (id: string) => {
    const check = data?.checks.find((one) => one.id === id);
    return check === undefined ? id : `${id} ${localized(check.title)}`;
  };
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Checks that find something new</Trans>
      </Title>
      <RecordsTable
        caption={t`Checks that find something new`}
        records={figures.checks}
        keyOf={({ checkId, level }) => `${checkId} ${level}`}
        empty={<Trans>No report gets a new finding.</Trans>}
        columns={[
          { key: "check", title: t`Check`, render: ({ checkId }) => titleOf(checkId) },
          {
            key: "level",
            title: t`Level`,
            render: ({ level }) => <CheckLevelBadge level={level} />,
          },
          {
            key: "number",
            title: t`Reports`,
            numeric: true,
            render: ({ submissions }) => submissions,
          },
        ]}
      />
    </Stack>
  );
}
