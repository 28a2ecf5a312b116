import { Trans, useLingui } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import { useState } from "react";
import type { BulkAction, BulkFilter } from "@/api/types";
import type { SubmissionFilters } from "../api/submissions";
import { BulkDialog } from "./bulk-dialog";

interface BulkBarProps {
  filters: SubmissionFilters;
  total: number;
}

/** One decision on everything in the list (批量审核), once it is the list of one cycle. */
export function BulkBar({ filters, total }: BulkBarProps) {
  const { t } = useLingui();
  const [action, setAction] = useState<BulkAction>();
  const { cycle, office, region, q, withoutFindings, changeBelow } = filters;
  if (total === 0) {
    return null;
  }
  if (cycle === undefined) {
    return (
      <Text size="sm" c="gray.7">
        <Trans>Choose a cycle to decide on all that are listed at once.</Trans>
      </Text>
    );
  }
  const filter: BulkFilter = {
    cycle,
    ...(office === undefined ? {} : { office }),
    ...(region === undefined ? {} : { region }),
    ...(q === undefined ? {} : { q }),
    ...(withoutFindings === undefined ? {} : { withoutFindings }),
    ...(changeBelow === undefined ? {} : { changeBelow }),
  };
  return (
    <Group gap="sm">
      <Button color="green" onClick={() => setAction("approve")}>
        {t`Approve all ${total}`}
      </Button>
      <Button color="red" variant="outline" onClick={() => setAction("sendBack")}>
        {t`Send all ${total} back`}
      </Button>
      {action !== undefined && (
        <BulkDialog
          action={action}
          filter={filter}
          total={total}
          onClose={() => setAction(undefined)}
        />
      )}
    </Group>
  );
}
