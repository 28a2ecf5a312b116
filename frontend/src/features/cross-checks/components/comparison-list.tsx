import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Stack, Text } from "@mantine/core";
import type { CrossCheckReport } from "@/api/types";
import { Pager } from "@/components/pager";
import { formatMoment } from "@/locales/formats";
import { ComparisonCard } from "./comparison-card";

/** A page of comparisons, and how fresh they are. */
export function ComparisonList({ report }: { report: CrossCheckReport }) {
  const { i18n } = useLingui();
  const { comparisons, comparedAt, pending } = report;
  return (
    <Stack gap="xs">
      {comparedAt !== undefined && (
        <Text size="sm" c="gray.7">
          <Trans>Last compared {formatMoment(comparedAt, i18n.locale)}.</Trans>{" "}
          {pending > 0 && (
            <Plural
              value={pending}
              one="# changed report is still to be compared."
              other="# changed reports are still to be compared."
            />
          )}
        </Text>
      )}
      {comparisons.items.length === 0 && (
        <Text c="gray.7" py="lg" ta="center">
          <Trans>No comparison of this kind.</Trans>
        </Text>
      )}
      {comparisons.items.map((comparison) => (
        <ComparisonCard key={comparison.id} comparison={comparison} />
      ))}
      <Pager page={comparisons.page} size={comparisons.size} total={comparisons.total} />
    </Stack>
  );
}
