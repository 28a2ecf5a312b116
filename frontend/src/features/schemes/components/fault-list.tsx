import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Code, Stack, Text, Title } from "@mantine/core";
import type { PackFault } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { useLocalized } from "@/locales/use-localized";

/** Everything wrong with a pack (缺陷), by file and line. */
export function FaultList({ faults }: { faults: PackFault[] }) {
  const { t } = useLingui();
  const localized = useLocalized();
  return (
    <Stack gap="xs">
      <Title order={2}>
        <Plural value={faults.length} one="# fault" other="# faults" />
      </Title>
      <Text size="sm">
        <Trans>Correct the files and upload them again in the place of this draft.</Trans>
      </Text>
      <RecordsTable
        caption={t`Faults`}
        records={faults}
        keyOf={({ file, line, column, code, message }) =>
          `${file}:${line}:${column} ${code} ${message.en}`
        }
        empty={null}
        columns={[
          { key: "file", title: t`File`, render: ({ file }) => <Code>{file}</Code> },
          { key: "line", title: t`Line`, numeric: true, render: ({ line }) => line },
          { key: "column", title: t`Column`, numeric: true, render: ({ column }) => column },
          { key: "message", title: t`What is wrong`, render: ({ message }) => localized(message) },
          { key: "code", title: t`Kind`, render: ({ code }) => <Code>{code}</Code> },
        ]}
      />
    </Stack>
  );
}
