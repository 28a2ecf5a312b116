import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import type { OfficeRef, Progress } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatShare } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { PortionsBar } from "./portions-bar";
import { filed } from "./rates";

interface OfficesTableProps {
  cycle: string;
  /** The office above; as one of its own rows it stands for what reports to it directly. */
  office: string;
  trail: string[];
  offices: Progress["children"];
}

/** The offices below, each with its counts; a name opens the office. */
export function OfficesTable({ cycle, office: above, trail, offices }: OfficesTableProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const link = (office: OfficeRef) =>
    `/progress?${new URLSearchParams([["cycle", cycle], ...[...trail, office.id].map((id) => ["office", id])])}`;
  return (
    <RecordsTable
      caption={t`By office`}
      records={offices}
      keyOf={({ office }) => office.id}
      empty={null}
      columns={[
        {
          key: "office",
          title: t`Office`,
          render: ({ office }) =>
            office.id === above ? (
              <Trans>{localized(office.name)} (reporting directly)</Trans>
            ) : (
              <Anchor component={Link} to={link(office)}>
                {localized(office.name)}
              </Anchor>
            ),
        },
        { key: "due", title: t`Due`, numeric: true, render: ({ counts }) => counts.due },
        {
          key: "filed",
          title: t`Filed`,
          numeric: true,
          render: ({ counts }) => formatShare(filed(counts), counts.due, i18n.locale),
        },
        {
          key: "accepted",
          title: t`Accepted`,
          numeric: true,
          render: ({ counts }) => formatShare(counts.accepted, counts.due, i18n.locale),
        },
        {
          key: "returned",
          title: t`Returned`,
          numeric: true,
          render: ({ counts }) => counts.returned,
        },
        {
          key: "overdue",
          title: t`Overdue`,
          numeric: true,
          render: ({ counts }) => counts.overdue,
        },
        {
          key: "bar",
          title: t`Where they are`,
          render: ({ counts }) => <PortionsBar counts={counts} height={12} />,
        },
      ]}
    />
  );
}
