import { List, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";

interface CoveredUnitsProps {
  title: string;
  units: components["schemas"]["CoveredUnit"][];
}

/** The units by which one cycle differs from the one before. */
export function CoveredUnits({ title, units }: CoveredUnitsProps) {
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {title}: {units.length}
      </Text>
      {units.length > 0 && (
        <List size="sm" mah={160} style={{ overflowY: "auto" }} tabIndex={0} aria-label={title}>
          {units.map(({ creditCode, name }) => (
            <List.Item key={creditCode}>
              {name} · {creditCode}
            </List.Item>
          ))}
        </List>
      )}
    </Stack>
  );
}
