import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useParams } from "react-router";
import { cyclesQuery } from "@/api/requests/cycles";
import { PageTitle } from "@/components/page-title";
import { RecordsTable } from "@/components/records-table";
import { formatMoment, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { changeoversQuery } from "../api/changeovers";
import { VersionForm } from "../components/version-form";
import { stateLabels } from "../labels";

/** Moving a cycle to a corrected version of its scheme (换版), and what was tried before. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { cycle: id = "" } = useParams();
  const { data: cycles } = useSuspenseQuery(cyclesQuery);
  const { data: changeovers } = useSuspenseQuery(changeoversQuery(id));
  const cycle = cycles.find((one) => one.id === id);
  return (
    <Stack>
      <PageTitle title={t`Corrected version`} />
      {cycle !== undefined && (
        <>
          <Text>
            {localized(cycle.title)} {formatPeriod(cycle.period, i18n.locale)} ·{" "}
            <Trans>Version {cycle.version}</Trans>
          </Text>
          <Text>
            <Trans>
              When the published forms or checks have turned out to be wrong, the reports that are
              still being filled can move to a version published later. First see what that would
              mean; nothing changes until you carry it out.
            </Trans>
          </Text>
          {cycle.administered && <VersionForm cycle={cycle} />}
        </>
      )}
      <Title order={2} size="h3">
        <Trans>Changes of version so far</Trans>
      </Title>
      <RecordsTable
        caption={t`Changes of version so far`}
        records={changeovers}
        keyOf={(one) => one.id}
        empty={<Trans>None has been examined yet.</Trans>}
        columns={[
          {
            key: "versions",
            title: t`Versions`,
            render: (one) => (
              <Anchor component={Link} to={`/changeovers/${one.id}`}>
                {one.fromVersion} → {one.toVersion}
              </Anchor>
            ),
          },
          { key: "state", title: t`State`, render: (one) => t(stateLabels[one.phase][one.state]) },
          { key: "by", title: t`By`, render: ({ by }) => by },
          {
            key: "at",
            title: t`Begun`,
            render: ({ createdAt }) => formatMoment(createdAt, i18n.locale),
          },
        ]}
      />
    </Stack>
  );
}
