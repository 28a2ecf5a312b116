import { Trans, useLingui } from "@lingui/react/macro";
import { Stack } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import type { BulkOutcome, BulkView } from "@/api/types";
import { FilterSelect } from "@/components/filter-select";
import { Pager } from "@/components/pager";
import { RecordsTable } from "@/components/records-table";
import { UnitLink } from "@/components/unit-link";
import { useFilters } from "@/components/use-filters";
import { bulkItemsQuery } from "../api/bulk-actions";
import { outcomeLabels, refusalLabels } from "../bulk-texts";

const SIZE = 50;

/** What became of each submission of a bulk order, and why some were left alone. */
export function BulkItems({ order }: { order: BulkView }) {
  const { t } = useLingui();
  const { value, page } = useFilters();
  const asked = value("outcome");
  const outcome =
    asked !== undefined && asked in outcomeLabels ? (asked as BulkOutcome) : undefined;
  const { waiting } = order.progress;
  const query = { page, size: SIZE, ...(outcome === undefined ? {} : { outcome }) };
  const { data } = useQuery(bulkItemsQuery(order.id, query, waiting));
  if (data === undefined) {
    return null;
  }
  return (
    <Stack>
      <FilterSelect
        name="outcome"
        label={t`Outcome`}
        options={Object.entries(outcomeLabels).map(([key, label]) => ({
          value: key,
          label: t(label),
        }))}
        width={180}
      />
      <RecordsTable
        caption={t`Submissions of this order`}
        records={data.items}
        keyOf={({ submissionId }) => submissionId}
        empty={<Trans>No submission has this outcome.</Trans>}
        columns={[
          { key: "unit", title: t`Unit`, render: (one) => <UnitLink {...one} /> },
          { key: "outcome", title: t`Outcome`, render: (item) => t(outcomeLabels[item.outcome]) },
          {
            key: "reason",
            title: t`Reason`,
            render: ({ problem = "" }) => {
              const label = refusalLabels[problem];
              return label === undefined ? problem : t(label);
            },
          },
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}
