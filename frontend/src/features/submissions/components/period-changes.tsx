import { Trans, useLingui } from "@lingui/react/macro";
import { NumberInput, Stack } from "@mantine/core";
import { useState } from "react";
import type { PeriodChange, SchemeView } from "@/api/types";
import { useCellName } from "@/components/forms/cell-name";
import { RecordsTable } from "@/components/records-table";
import { formatNumber } from "@/locales/formats";
import { greatestFirst } from "../greatest-first";
import { CellLink } from "./cell-link";

const USUAL = 30;

interface PeriodChangesProps {
  changes: PeriodChange[];
  scheme: SchemeView;
}

/** The numbers that moved most against the period before. */
export function PeriodChanges({ changes, scheme }: PeriodChangesProps) {
  const { t } = useLingui();
  const nameOf = useCellName(scheme);
  const [least, setLeast] = useState<number>(USUAL);
  const shown = greatestFirst(changes, least);
  return (
    <Stack gap="xs">
      <NumberInput
        label={t`Changes of at least (%)`}
        value={least}
        onChange={(value) => setLeast(Number(value) || 0)}
        min={0}
        max={10_000}
        w={220}
      />
      <RecordsTable
        caption={t`Change against the period before`}
        records={shown}
        keyOf={({ form, table, cell }) => `${form}.${table}.${cell}`}
        empty={<Trans>No number changed so much.</Trans>}
        columns={[
          {
            key: "cell",
            title: t`Cell`,
            render: ({ form, table, cell }) => {
              const place = table === undefined ? { form, cell } : { form, table, cell };
              return <CellLink place={place} name={nameOf(place)} />;
            },
          },
          {
            key: "previous",
            title: t`Period before`,
            numeric: true,
            render: ({ previous }) => number(previous),
          },
          {
            key: "current",
            title: t`This period`,
            numeric: true,
            render: ({ current }) => number(current),
          },
          {
            key: "percent",
            title: t`Change in %`,
            numeric: true,
            render: ({ percent }) =>
              percent === undefined ? t`new or gone` : `${percent > 0 ? "+" : ""}${percent}`,
          },
        ]}
      />
    </Stack>
  );
}

function number(value: number | undefined): string {
  return value === undefined ? "—" : formatNumber(String(value));
}
