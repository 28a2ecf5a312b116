import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { useSession } from "@/api/session-store";
import { PageTitle } from "@/components/page-title";
import { Pager } from "@/components/pager";
import { useFilters } from "@/components/use-filters";
import { submissionsQuery } from "../api/submissions";
import { BulkBar } from "../components/bulk-bar";
import { QueueFilters } from "../components/queue-filters";
import { QueueTable } from "../components/queue-table";
import { filtersOf } from "../queue-filters";

const SIZE = 25;

/** The submissions within the reader's scope; an office first sees those that wait for it. */
export function Component() {
  const { t } = useLingui();
  const { value, page } = useFilters();
  const reviewer = useSession(({ account }) => account?.role === "REVIEWER");
  const filters = filtersOf(value, reviewer);
  const { data } = useSuspenseQuery(submissionsQuery({ ...filters, page, size: SIZE }));
  const empty = filters.awaitingMe ? (
    <Stack gap={4} align="center">
      <Trans>Nothing waits for your office.</Trans>
      <Anchor component={Link} to="?awaitingMe=false">
        <Trans>Show all submissions</Trans>
      </Anchor>
    </Stack>
  ) : (
    <Trans>No submission fits these filters.</Trans>
  );
  return (
    <Stack>
      <PageTitle title={t`Submissions`} />
      <QueueFilters filters={filters} reviewer={reviewer} />
      {reviewer && filters.awaitingMe && <BulkBar filters={filters} total={data.total} />}
      <QueueTable submissions={data.items} empty={empty} />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
