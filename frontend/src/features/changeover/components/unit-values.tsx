import { Trans, useLingui } from "@lingui/react/macro";
import { NativeSelect, Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Changeover, ValueFate } from "@/api/types";
import { fateLabels } from "@/components/fate-labels";
import { Pager } from "@/components/pager";
import { RecordsTable } from "@/components/records-table";
import { UnitLink } from "@/components/unit-link";
import { useFilters } from "@/components/use-filters";
import { useLocalized } from "@/locales/use-localized";
import { valuesQuery } from "../api/changeovers";

const SIZE = 50;

/** Whose values do not stay where they are, as they were written (换版数据明细). */
export function UnitValues({ changeover }: { changeover: Changeover }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { value, change, page } = useFilters();
  const asked = value("fate");
  const fate = asked !== undefined && asked in fateLabels ? (asked as ValueFate) : "LOST";
  const { data } = useQuery(valuesQuery(changeover, { fate, page, size: SIZE }));
  if (data === undefined) {
    return null;
  }
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Units and their values</Trans>
      </Title>
      <NativeSelect
        label={t`What becomes of the values`}
        value={fate}
        onChange={({ currentTarget }) => change("fate", currentTarget.value)}
        data={Object.entries(fateLabels).map(([key, label]) => ({ value: key, label: t(label) }))}
        maw={260}
      />
      <RecordsTable
        caption={t`Units and their values`}
        records={data.items}
        keyOf={({ submissionId, form, table, row, cell }) =>
          [submissionId, form, table, row, cell].join(" ")
        }
        empty={<Trans>No value has this fate.</Trans>}
        columns={[
          { key: "unit", title: t`Unit`, render: (one) => <UnitLink {...one} /> },
          {
            key: "cell",
            title: t`Cell`,
            render: ({ form, title, row }) =>
              `${form} ${localized(title)}${row === undefined ? "" : ` #${row + 1}`}`,
          },
          { key: "text", title: t`Value`, render: ({ text }) => text },
          { key: "to", title: t`Goes on in`, render: ({ to }) => to ?? "—" },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
