import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useDebouncedValue } from "@mantine/hooks";
import { useQuery } from "@tanstack/react-query";
import { useState } from "react";
import { unitsQuery } from "../api/units";

const PAUSE = 300;

/** Finds a unit of the register by its name or credit code. */
export function UnitPicker({ onPick }: { onPick: (unit: string) => void }) {
  const { t } = useLingui();
  const [search, setSearch] = useState("");
  const [asked] = useDebouncedValue(search, PAUSE);
  const { data } = useQuery(unitsQuery(asked));
  const units = data?.items ?? [];
  return (
    <Select
      label={t`Unit name or credit code`}
      searchable
      data={units.map(({ id, name, creditCode }) => ({
        value: id,
        label: `${name} ${creditCode}`,
      }))}
      filter={({ options }) => options}
      onSearchChange={setSearch}
      onChange={(unit) => unit !== null && onPick(unit)}
      nothingFoundMessage={t`No unit found`}
    />
  );
}
