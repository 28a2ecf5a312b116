import { Trans, useLingui } from "@lingui/react/macro";
import { Group, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { PageTitle } from "@/components/page-title";
import { Pager } from "@/components/pager";
import { SearchField } from "@/components/search-field";
import { useFilters } from "@/components/use-filters";
import { accountsQuery } from "../api/accounts";
import { AccountsTable } from "../components/accounts-table";

const SIZE = 25;

/** All accounts: who they are, and whether they may sign in. */
export function Component() {
  const { t } = useLingui();
  const { value, change, page } = useFilters();
  const q = value("q");
  const { data } = useSuspenseQuery(accountsQuery({ q, page, size: SIZE }));
  return (
    <Stack>
      <PageTitle title={t`Accounts`} />
      <Group>
        <SearchField
          label={t`User name or display name`}
          value={q ?? ""}
          onSearch={(text) => change("q", text)}
        />
      </Group>
      <AccountsTable accounts={data.items} empty={<Trans>No account fits.</Trans>} />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
