import type { MessageDescriptor } from "@lingui/core";
import { Trans, useLingui } from "@lingui/react/macro";
import { Code, Stack, Text } from "@mantine/core";
import type { AuditEntry } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";
import { auditedAction, auditedSubject } from "../audit-words";

/** The entries of the log, as they were written. */
export function AuditTable({ entries }: { entries: AuditEntry[] }) {
  const { t, i18n } = useLingui();
  const words = (known: MessageDescriptor | undefined, unknown = "") =>
    known === undefined ? unknown : i18n._(known);
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
        {
          key: "action",
          title: t`Action`,
          render: ({ action }) => (
            <Stack gap={0}>
              <Text size="sm">{words(auditedAction(action))}</Text>
              <Code bg="transparent" p={0} fz="xs">
                {action}
              </Code>
            </Stack>
          ),
        },
        {
          key: "subject",
          title: t`Subject`,
          render: ({ subjectType, subjectId }) => (
            <Text size="sm" style={{ overflowWrap: "anywhere" }}>
              {words(auditedSubject(subjectType), subjectType)} {subjectId}
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
