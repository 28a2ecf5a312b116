import { useLingui } from "@lingui/react/macro";
import { Select, Stack } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { useState } from "react";
import { officesQuery } from "@/api/requests/offices";
import { useLocalized } from "@/locales/use-localized";

interface OfficePickerProps {
  label: string;
  /** The lowest office chosen; undefined while there is none. */
  onChange: (office: string | undefined) => void;
}

/** Chooses an office below the reader's own, level by level. */
export function OfficePicker({ label, onChange }: OfficePickerProps) {
  const { data: own } = useSuspenseQuery(officesQuery());
  return (
    <Stack gap="xs">
      {own.map((office) => (
        <Level key={office.id} parent={office.id} label={label} onChange={onChange} />
      ))}
    </Stack>
  );
}

interface LevelProps extends OfficePickerProps {
  parent: string;
}

function Level({ parent, label, onChange }: LevelProps) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { data: offices } = useSuspenseQuery(officesQuery(parent));
  const [chosen, setChosen] = useState<string | null>(null);
  const office = offices.find(({ id }) => id === chosen);
  return (
    <>
      <Select
        label={label}
        data={offices.map(({ id, name }) => ({ value: id, label: localized(name) }))}
        value={chosen}
        onChange={(id) => {
          setChosen(id);
          onChange(id ?? undefined);
        }}
        searchable
      />
      {office !== undefined && office.childCount > 0 && (
        <Level
          key={office.id}
          parent={office.id}
          label={t`Below ${localized(office.name)}`}
          onChange={(below) => onChange(below ?? office.id)}
        />
      )}
    </>
  );
}
