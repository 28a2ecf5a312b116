import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { PassedChangeover } from "@/api/types";
import { fateLabels } from "@/components/fate-labels";
import { RecordsTable } from "@/components/records-table";
import { formatMoment } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { passedChangeoversQuery } from "../api/history";

/** What corrected versions of the scheme did to the values of a submission (换版记录). */
export function PassedChangeovers({ submission }: { submission: string }) {
  const { data = [] } = useQuery(passedChangeoversQuery(submission));
  return data.map((passed) => <Passed key={passed.id} passed={passed} />);
}

function Passed({ passed }: { passed: PassedChangeover }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const { fromVersion, toVersion, at, kept, values } = passed;
  return (
    <Stack gap="xs" mb="lg">
      <Title order={3} size="h4">
        <Trans>
          From version {fromVersion} to version {toVersion}
        </Trans>
      </Title>
      <Text size="sm" c="gray.7">
        {formatMoment(at, i18n.locale)} ·{" "}
        <Plural value={kept} one="# value kept its place" other="# values kept their place" />
      </Text>
      <RecordsTable
        caption={t`Values that did not stay, as they were written`}
        records={values}
        keyOf={({ form, table, row, cell }) => [form, table, row, cell].join(" ")}
        empty={<Trans>Every value stayed in its place.</Trans>}
        columns={[
          {
            key: "cell",
            title: t`Cell`,
            render: ({ form, title, row }) =>
              `${form} ${localized(title)}${row === undefined ? "" : ` #${row + 1}`}`,
          },
          { key: "text", title: t`Value`, render: ({ text }) => text },
          { key: "fate", title: t`What became of it`, render: ({ fate }) => t(fateLabels[fate]) },
          { key: "to", title: t`Goes on in`, render: ({ to }) => to ?? "—" },
        ]}
      />
    </Stack>
  );
}
