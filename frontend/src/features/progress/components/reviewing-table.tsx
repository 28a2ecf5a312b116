import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { Progress } from "@/api/types";
import { officeLevelLabels } from "@/components/labels";
import { RecordsTable } from "@/components/records-table";
import { useLocalized } from "@/locales/use-localized";

interface ReviewingTableProps {
  cycle: string;
  reviewing: Progress["reviewing"];
}

/** With which offices submissions wait for their review. */
export function ReviewingTable({ cycle, reviewing }: ReviewingTableProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const most = [...reviewing].sort((a, b) => b.submissions - a.submissions);
  const list = (office: string) =>
    `/submissions?${new URLSearchParams({ cycle, office, state: "SUBMITTED", awaitingMe: "false" })}`;
  return (
    <RecordsTable
      caption={t`Where reviews wait`}
      records={most}
      keyOf={({ office }) => office.id}
      empty={<Trans>No review is waiting.</Trans>}
      columns={[
        {
          key: "office",
          title: t`Office`,
          render: ({ office }) => (
            <Anchor component={Link} to={list(office.id)}>
              {localized(office.name)}
            </Anchor>
          ),
        },
        {
          key: "level",
          title: t`Level`,
          render: ({ office }) => t(officeLevelLabels[office.level]),
        },
        {
          key: "submissions",
          title: t`Waiting`,
          numeric: true,
          render: ({ submissions }) => submissions,
        },
      ]}
    />
  );
}
