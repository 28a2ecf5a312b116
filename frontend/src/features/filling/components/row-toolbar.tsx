import { Trans } from "@lingui/react/macro";
import { Button, Group, Text } from "@mantine/core";
import type { FloatingTable } from "@/engine/form-definition";
import { useRows } from "../filling-context";
import { useCurrentRow } from "./use-current-row";
import type { RowActions } from "./use-row-actions";

interface RowToolbarProps {
  readonly reference: string;
  readonly table: FloatingTable;
  readonly actions: RowActions;
}

/** Adds rows to a floating table, and acts on the row one is in. */
export function RowToolbar({ reference, table, actions }: RowToolbarProps) {
  const rows = useRows(reference);
  const current = useCurrentRow(reference, rows);
  const isFull = rows.length >= (table.maxRows ?? Number.POSITIVE_INFINITY);
  const hasRow = current >= 0;
  const number = current + 1;
  return (
    <Group gap="xs" mb={6}>
      <Button size="compact-sm" disabled={isFull} onClick={actions.append}>
        <Trans>Add a row</Trans>
      </Button>
      <Button.Group>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!hasRow || isFull}
          onClick={() => actions.insertAbove(current)}
        >
          <Trans>Insert above</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!hasRow || isFull}
          onClick={() => actions.duplicate(current)}
        >
          <Trans>Duplicate</Trans>
        </Button>
        <Button
          size="compact-sm"
          variant="default"
          disabled={!hasRow}
          onClick={() => actions.remove(current)}
        >
          <Trans>Delete</Trans>
        </Button>
      </Button.Group>
      <Text size="sm" c="gray.8">
        {hasRow && <Trans>Row {number}</Trans>}{" "}
        {isFull && <Trans>The table has as many rows as it may have.</Trans>}
      </Text>
    </Group>
  );
}
