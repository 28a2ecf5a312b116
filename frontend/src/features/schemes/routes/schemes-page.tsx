import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { schemesQuery } from "@/api/requests/schemes";
import { useSession } from "@/api/session-store";
import { PageTitle } from "@/components/page-title";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { DraftsSection } from "../components/drafts-section";

/** The published reporting schemes; each can be read in full. */
export function Component() {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { data } = useSuspenseQuery(schemesQuery);
  const role = useSession((session) => session.account?.role);
  return (
    <Stack>
      <PageTitle title={t`Schemes`} />
      <RecordsTable
        caption={t`Schemes`}
        records={data}
        keyOf={({ scheme, version }) => `${scheme}/${version}`}
        empty={<Trans>No scheme has been published.</Trans>}
        columns={[
          {
            key: "title",
            title: t`Scheme`,
            render: ({ scheme, version, title }) => (
              <Anchor component={Link} to={`/schemes/${scheme}/${version}`}>
                {localized(title)}
              </Anchor>
            ),
          },
          { key: "version", title: t`Version`, render: ({ version }) => version },
          {
            key: "published",
            title: t`Published`,
            render: ({ publishedAt }) => formatMoment(publishedAt, i18n.locale),
          },
          { key: "forms", title: t`Forms`, numeric: true, render: ({ formCount }) => formCount },
          {
            key: "checks",
            title: t`Checks`,
            numeric: true,
            render: ({ checkCount }) => checkCount,
          },
        ]}
      />
      {role === "SCHEME_DESIGNER" && <DraftsSection />}
    </Stack>
  );
}
