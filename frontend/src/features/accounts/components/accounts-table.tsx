import { useLingui } from "@lingui/react/macro";
import { Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import type { AccountSummary } from "@/api/types";
import { roleLabels } from "@/components/labels";
import { RecordsTable } from "@/components/records-table";
import { useLocalized } from "@/locales/use-localized";
import { AccountActions } from "./account-actions";

/** The list of accounts with what the reader may change. */
export function AccountsTable({
  accounts,
  empty,
}: {
  accounts: AccountSummary[];
  empty: ReactNode;
}) {
  const { t } = useLingui();
  const localized = useLocalized();
  return (
    <RecordsTable
      caption={t`Accounts`}
      records={accounts}
      keyOf={({ id }) => id}
      empty={empty}
      columns={[
        {
          key: "name",
          title: t`Account`,
          render: ({ username, displayName }) => (
            <Stack gap={0}>
              <Text size="sm">{displayName}</Text>
              <Text size="xs" c="gray.7">
                {username}
              </Text>
            </Stack>
          ),
        },
        { key: "role", title: t`Role`, render: ({ role }) => t(roleLabels[role]) },
        {
          key: "place",
          title: t`Office or unit`,
          render: ({ office, unit }) =>
            unit?.name ?? (office === undefined ? "—" : localized(office.name)),
        },
        { key: "status", title: t`Status`, render: (account) => <Status {...account} /> },
        {
          key: "change",
          title: t`Change`,
          render: (account) => <AccountActions account={account} />,
        },
      ]}
    />
  );
}

function Status({ enabled, locked }: AccountSummary) {
  const { t } = useLingui();
  return (
    <Group gap={4}>
      <Badge variant="light" color={enabled ? "green" : "gray"} c="dark.7" tt="none">
        {enabled ? t`enabled` : t`disabled`}
      </Badge>
      {locked && (
        <Badge variant="light" color="red" c="red.9" tt="none">
          {t`locked`}
        </Badge>
      )}
    </Group>
  );
}
