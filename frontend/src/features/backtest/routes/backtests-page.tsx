import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link, useSearchParams } from "react-router";
import { schemesQuery } from "@/api/requests/schemes";
import { PageTitle } from "@/components/page-title";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";
import { backtestsQuery } from "../api/backtests";
import { DraftForm } from "../components/draft-form";
import { EXAMPLE, stateLabels } from "../labels";

/** Try a draft check over what was reported before (回溯试算), and the runs so far. */
export function Component() {
  const { t, i18n } = useLingui();
  const [search] = useSearchParams();
  const { data: schemes } = useSuspenseQuery(schemesQuery);
  const { data: runs } = useSuspenseQuery(backtestsQuery);
  const again = runs.find(({ id }) => id === search.get("like"));
  return (
    <Stack>
      <PageTitle title={t`Back-testing`} />
      <Text>
        <Trans>
          See what a new check would have said of accepted reports, before it is published.
        </Trans>
      </Text>
      <DraftForm key={again?.id} schemes={schemes} source={again?.source ?? EXAMPLE} />
      <Title order={2} size="h3">
        <Trans>Runs</Trans>
      </Title>
      <RecordsTable
        caption={t`Runs`}
        records={runs}
        keyOf={({ id }) => id}
        empty={<Trans>Nothing has been tried yet.</Trans>}
        columns={[
          {
            key: "check",
            title: t`Check`,
            render: ({ id, checkId }) => (
              <Anchor component={Link} to={`/backtests/${id}`}>
                {checkId}
              </Anchor>
            ),
          },
          { key: "periods", title: t`Periods`, render: ({ periods }) => periods.join(", ") },
          { key: "state", title: t`State`, render: ({ state }) => t(stateLabels[state]) },
          { key: "by", title: t`Ordered by`, render: ({ orderedBy }) => orderedBy },
          {
            key: "at",
            title: t`Ordered`,
            render: ({ createdAt }) => formatMoment(createdAt, i18n.locale),
          },
        ]}
      />
    </Stack>
  );
}
