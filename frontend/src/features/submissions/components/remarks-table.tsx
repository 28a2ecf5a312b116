import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { Remark, SchemeView } from "@/api/types";
import { useCellName } from "@/components/forms/cell-name";
import { RecordsTable } from "@/components/records-table";
import { RemarkAnswer } from "@/components/remarks/remark-answer";
import { formatMoment, formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { CellLink } from "./cell-link";

interface RemarksTableProps {
  submissionId: string;
  /** Whether open remarks are the reader's to answer. */
  answers: boolean;
  remarks: Remark[];
  scheme: SchemeView;
}

/** What offices said about cells, and how each was dealt with: old value, new value, who, why. */
export function RemarksTable({ submissionId, answers, remarks, scheme }: RemarksTableProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const nameOf = useCellName(scheme);
  return (
    <RecordsTable
      caption={t`Remarks on cells`}
      records={remarks}
      keyOf={({ id }) => id}
      empty={<Trans>No remark on a cell so far.</Trans>}
      columns={[
        {
          key: "cell",
          title: t`Cell`,
          render: ({ place }) => <CellLink place={place} name={nameOf(place)} />,
        },
        {
          key: "remark",
          title: t`Remark`,
          render: ({ text, office, givenBy, givenAt }) => (
            <Said
              text={text}
              by={`${office === undefined ? "" : `${localized(office.name)} `}${givenBy}`}
              at={formatMoment(givenAt, i18n.locale)}
            />
          ),
        },
        { key: "old", title: t`Before`, numeric: true, render: ({ oldValue }) => shown(oldValue) },
        {
          key: "new",
          title: t`After`,
          numeric: true,
          render: ({ answer }) => (answer === undefined ? "" : shown(answer.newValue)),
        },
        {
          key: "answer",
          title: t`Answer`,
          render: (remark) => {
            const { answer } = remark;
            if (answer !== undefined) {
              const at = formatMoment(answer.at, i18n.locale);
              return <Said text={answer.text} by={answer.by} at={at} />;
            }
            return answers ? (
              <RemarkAnswer submissionId={submissionId} remark={remark} />
            ) : (
              <Text size="sm" c="red.9">
                <Trans>open</Trans>
              </Text>
            );
          },
        },
      ]}
    />
  );
}

function Said({ text, by, at }: { text: string; by: string; at: string }) {
  return (
    <Stack gap={0}>
      <Text size="sm" style={{ whiteSpace: "pre-wrap" }}>
        {text}
      </Text>
      <Text size="xs" c="gray.7">
        {by}, {at}
      </Text>
    </Stack>
  );
}

function shown(text: string | undefined): string {
  return text === undefined || text === "" ? "—" : formatNumber(text);
}
