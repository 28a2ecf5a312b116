import { useLingui } from "@lingui/react/macro";
import { Select } from "@mantine/core";
import type { Cycle } from "@/api/types";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";

interface CycleSelectProps {
  cycles: Cycle[];
  cycle: Cycle;
  onSelect: (id: string) => void;
}

/** Chooses one of the cycles. */
export function CycleSelect({ cycles, cycle, onSelect }: CycleSelectProps) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  return (
    <Select
      label={t`Cycle`}
      data={cycles.map(({ id, period, title }) => ({
        value: id,
        label: `${formatPeriod(period, i18n.locale)} ${localized(title)}`,
      }))}
      value={cycle.id}
      allowDeselect={false}
      onChange={(id) => onSelect(id ?? cycle.id)}
      maw={360}
    />
  );
}
