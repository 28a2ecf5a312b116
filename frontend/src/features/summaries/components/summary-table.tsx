import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Box } from "@mantine/core";
import { Link } from "react-router";
import type { FormDefinition, SummaryForm, SummaryLine } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { leavesOf } from "../columns";

interface SummaryTableProps {
  summary: SummaryForm;
  form: FormDefinition;
  /** The offices opened one below the other; the form is that of the last one. */
  trail: string[];
}

/** A line for each office below, and the total of all of them (汇总行). */
export function SummaryTable({ summary, form, trail }: SummaryTableProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { office: above, lines, total, totals } = summary;
  const lead = (office: string[], column?: string) =>
    `?${new URLSearchParams([...office.map((id) => ["office", id]), ...(column === undefined ? [] : [["column", column]])])}`;
  const records = [
    ...lines.map((line) => ({ line, isTotal: false })),
    { line: total, isTotal: true },
  ];
  const below = (line: SummaryLine, isTotal: boolean) =>
    isTotal || line.office.id === above.id ? trail : [...trail, line.office.id];
  return (
    <Box style={{ overflowX: "auto" }}>
      <RecordsTable
        caption={localized(form.title)}
        records={records}
        keyOf={({ line, isTotal }) => `${isTotal} ${line.office.id}`}
        empty={null}
        columns={leavesOf(form).map(({ column: key = "", title }, index) => ({
          key: key === "" ? String(index) : key,
          title: localized(title),
          numeric: index > 0,
          render: ({ line, isTotal }: (typeof records)[number]) => {
            const { office, values } = line;
            if (index === 0) {
              if (isTotal) {
                return <strong>{t`Total`}</strong>;
              }
              return office.id === above.id ? (
                <Trans>{localized(office.name)} (reporting directly)</Trans>
              ) : (
                <Anchor component={Link} to={lead([...trail, office.id])}>
                  {localized(office.name)}
                </Anchor>
              );
            }
            const value = values[key];
            if (value === undefined) {
              return "—";
            }
            return totals.includes(key) ? (
              <Anchor component={Link} to={lead(below(line, isTotal), key)}>
                {formatNumber(value)}
              </Anchor>
            ) : (
              formatNumber(value)
            );
          },
        }))}
      />
    </Box>
  );
}
