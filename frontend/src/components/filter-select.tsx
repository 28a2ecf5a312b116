import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import { useFilters } from "./use-filters";

interface FilterSelectProps {
  /** The name of the filter in the address. */
  name: string;
  label: string;
  options: { value: string; label: string }[];
  width: number;
}

/** Narrows a list to one of several values, or to none of them. */
export function FilterSelect({ name, label, options, width }: FilterSelectProps) {
  const { t } = useLingui();
  const { value, change } = useFilters();
  const chosen = value(name);
  return (
    <Select
      label={label}
      placeholder={t`All`}
      data={options}
      // A value the list does not have would be shown as if nothing was chosen.
      value={options.some((option) => option.value === chosen) ? chosen : null}
      onChange={(next) => change(name, next)}
      clearable
      clearButtonProps={{ "aria-label": t`${label}: all` }}
      w={{ base: "100%", sm: width }}
    />
  );
}
