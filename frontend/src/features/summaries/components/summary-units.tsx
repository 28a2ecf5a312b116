import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Stack, Text, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import type { FormDefinition } from "@/api/types";
import { Pager } from "@/components/pager";
import { RecordsTable } from "@/components/records-table";
import { useFilters } from "@/components/use-filters";
import { formatNumber } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { summaryUnitsQuery } from "../api/summaries";
import { leavesOf } from "../columns";

const SIZE = 50;

interface SummaryUnitsProps {
  cycle: string;
  form: FormDefinition;
  column: string;
  office: string | undefined;
}

/** The units whose accepted reports make up a total (合计来源). */
export function SummaryUnits({ cycle, form, column, office }: SummaryUnitsProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { page } = useFilters();
  const query = { column, page, size: SIZE, ...(office === undefined ? {} : { office }) };
  const { data } = useQuery(summaryUnitsQuery(cycle, form.form, query));
  const named = leavesOf(form).find((leaf) => leaf.column === column);
  const title = named === undefined ? column : localized(named.title);
  if (data === undefined) {
    return null;
  }
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Units behind: {title}</Trans>
      </Title>
      <RecordsTable
        caption={t`Units behind: ${title}`}
        records={data.items}
        keyOf={({ submissionId }) => submissionId}
        empty={<Trans>No accepted report adds to this total.</Trans>}
        columns={[
          {
            key: "unit",
            title: t`Unit`,
            render: ({ submissionId, unitName, creditCode }) => (
              <Stack gap={0}>
                <Anchor component={Link} to={`/submissions/${submissionId}?tab=forms`}>
                  {unitName}
                </Anchor>
                <Text size="xs" c="gray.7">
                  {creditCode}
                </Text>
              </Stack>
            ),
          },
          { key: "value", title, numeric: true, render: ({ value }) => formatNumber(value) },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
