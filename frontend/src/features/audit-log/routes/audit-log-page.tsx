import { useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "@/components/page-title";
import { Pager } from "@/components/pager";
import { useFilters } from "@/components/use-filters";
import { auditEntriesQuery } from "../api/audit-entries";
import { AuditTable } from "../components/audit-table";
import { VerificationCard } from "../components/verification-card";

const SIZE = 50;

/** Who did what in the system, and whether nobody touched the log. */
export function Component() {
  const { t } = useLingui();
  const { page } = useFilters();
  const { data } = useSuspenseQuery(auditEntriesQuery(page, SIZE));
  return (
    <Stack>
      <PageTitle title={t`Audit log`} />
      <VerificationCard />
      <AuditTable entries={data.items} />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
