import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import { useLingui } from "@lingui/react/macro";
import { SimpleGrid, TextInput } from "@mantine/core";
import type { Deadlines } from "../api/open-cycle";

const labels: Record<keyof Deadlines, MessageDescriptor> = {
  UNIT: msg`Units submit until`,
  COUNTY: msg`Counties review until`,
  CITY: msg`Cities review until`,
  PROVINCE: msg`Provinces accept until`,
};

interface DeadlineFieldsProps {
  deadlines: Deadlines;
  onChange: (deadlines: Deadlines) => void;
}

/** The last day of each level that acts in the cycle. */
export function DeadlineFields({ deadlines, onChange }: DeadlineFieldsProps) {
  const { t } = useLingui();
  const levels = (Object.keys(labels) as (keyof Deadlines)[]).filter(
    (level) => deadlines[level] !== undefined,
  );
  return (
    <SimpleGrid cols={{ base: 1, sm: 2 }}>
      {levels.map((level) => (
        <TextInput
          key={level}
          type="date"
          label={t(labels[level])}
          value={deadlines[level]}
          onChange={({ currentTarget: { value } }) =>
            value !== "" && onChange({ ...deadlines, [level]: value })
          }
        />
      ))}
    </SimpleGrid>
  );
}
