import { useLingui } from "@lingui/react/macro";
import { Anchor } from "@mantine/core";
import { Link } from "react-router";
import { RecordsTable } from "@/components/records-table";
import { StateBadge } from "@/components/state-badge";
import { WorkbookButton } from "@/components/workbook-button";
import { formatDay, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import type { OwnCycle } from "../own-cycles";

/** Reports of closed cycles, to read and to download. */
export function EarlierReports({ cycles }: { cycles: OwnCycle[] }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  return (
    <RecordsTable
      caption={t`Earlier periods`}
      records={cycles}
      keyOf={(cycle) => cycle.id}
      empty={null}
      columns={[
        {
          key: "report",
          title: t`Report`,
          render: ({ mine, period, title }) => (
            <Anchor component={Link} to={`/submissions/${mine.submissionId}`}>
              {formatPeriod(period, i18n.locale)} {localized(title)}
            </Anchor>
          ),
        },
        { key: "state", title: t`State`, render: ({ mine }) => <StateBadge state={mine.state} /> },
        {
          key: "deadline",
          title: t`Deadline`,
          render: ({ mine }) => formatDay(mine.deadline, i18n.locale),
        },
        {
          key: "workbook",
          title: t`Workbook`,
          render: ({ mine }) => <WorkbookButton submissionId={mine.submissionId} />,
        },
      ]}
    />
  );
}
