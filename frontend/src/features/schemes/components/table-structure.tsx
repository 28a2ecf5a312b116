import { useLingui } from "@lingui/react/macro";
import { Code, Stack, Text, Title } from "@mantine/core";
import type { TableDefinition } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { formatList } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { type Indicator, indicatorsOf, leaves } from "../indicators";
import { CellRules } from "./cell-rules";

/** What a table of a form asks for: every indicator with unit, rules and explanation. */
export function TableStructure({ table }: { table: TableDefinition }) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  const columns = formatList(
    leaves(table.columns).map(({ title }) => localized(title)),
    i18n.locale,
  );
  const { maxRows } = table;
  const rows = maxRows === undefined ? t`Floating rows` : t`Floating rows, at most ${maxRows}`;
  return (
    <Stack gap="xs">
      {table.title !== undefined && <Title order={3}>{localized(table.title)}</Title>}
      <Text size="sm" c="gray.7">
        {table.kind === "FLOATING" ? rows : t`Columns: ${columns}`}
      </Text>
      <RecordsTable
        caption={table.title === undefined ? t`Indicators` : localized(table.title)}
        records={indicatorsOf(table)}
        keyOf={({ key }) => key}
        empty={null}
        columns={[
          { key: "number", title: t`Code`, render: ({ cell }) => cell.number ?? "—" },
          { key: "title", title: t`Indicator`, render: (one) => <IndicatorName indicator={one} /> },
          {
            key: "unit",
            title: t`Measure unit`,
            render: ({ cell }) => (cell.unit === undefined ? "—" : localized(cell.unit)),
          },
          { key: "key", title: t`Name in formulas`, render: ({ key }) => <Code>{key}</Code> },
          { key: "rules", title: t`Rules`, render: ({ cell }) => <CellRules cell={cell} /> },
        ]}
      />
    </Stack>
  );
}

function IndicatorName({ indicator: { cell, level } }: { indicator: Indicator }) {
  const localized = useLocalized();
  return (
    <Stack gap={0} pl={`${level}rem`}>
      <Text size="sm">{localized(cell.title)}</Text>
      {cell.explanation !== undefined && (
        <Text size="xs" c="gray.7">
          {localized(cell.explanation)}
        </Text>
      )}
    </Stack>
  );
}
