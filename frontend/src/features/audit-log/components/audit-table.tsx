import { Trans, useLingui } from "@lingui/react/macro";
import { Code, Text } from "@mantine/core";
import type { AuditEntry } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";

/** The entries of the log, as they were written. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t, i18n } = useLingui();
  return (
    <RecordsTable
      caption={t`Audit log`}
      records={entries}
      keyOf={({ sequence }) => String(sequence)}
      empty={<Trans>The log is empty.</Trans>}
      columns={[
        { key: "sequence", title: t`No.`, numeric: true, render: ({ sequence }) => sequence },
        { key: "at", title: t`Time`, render: ({ at }) => formatMoment(at, i18n.locale) },
        { key: "actor", title: t`Who`, render: ({ actor }) => actor },
        { key: "action", title: t`Action`, render: ({ action }) => <Code>{action}</Code> },
        {
          key: "subject",
          title: t`Subject`,
          render: ({ subjectType, subjectId }) => (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {subjectType} {subjectId}
            </Text>
          ),
        },
        {
          key: "details",
          title: t`Details`,
          render: ({ details = {} }) => (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {Object.entries(details)
                .map(([key, value]) => `${key}: ${value}`)
                .join("; ")}
            </Text>
          ),
        },
      ]}
    />
  );
}
