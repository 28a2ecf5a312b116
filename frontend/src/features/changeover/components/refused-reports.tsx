import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { Changeover } from "@/api/types";
import { Pager } from "@/components/pager";
import { RecordsTable } from "@/components/records-table";
import { UnitLink } from "@/components/unit-link";
import { useFilters } from "@/components/use-filters";
import { refusedQuery } from "../api/changeovers";
import { refusalLabels } from "../labels";

const SIZE = 50;
const PAGE = "refusedPage";

/** The reports that cannot follow, and why; nothing where all can (未换版报表). */
export function RefusedReports({ changeover }: { changeover: Changeover }) {
  const { t } = useLingui();
  const page = useFilters().pageOf(PAGE);
  const { data } = useQuery(refusedQuery(changeover, { page, size: SIZE }));
  return data === undefined || data.total === 0 ? null : (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Reports that cannot follow</Trans>
      </Title>
      <RecordsTable
        caption={t`Reports that cannot follow`}
        records={data.items}
        keyOf={({ submissionId }) => submissionId}
        empty={<Trans>All reports can follow.</Trans>}
        columns={[
          { key: "unit", title: t`Unit`, render: (report) => <UnitLink {...report} /> },
          {
            key: "reason",
            title: t`Reason`,
            render: ({ problem }) => {
              const label = refusalLabels[problem];
              return label === undefined ? problem : t(label);
            },
          },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} name={PAGE} />
    </Stack>
  );
}
