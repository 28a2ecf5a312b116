import { Plural } from "@lingui/react/macro";
import { List, Stack, Text } from "@mantine/core";
import type { components } from "@/api/schema";

interface CoveredUnitsProps {
  title: string;
  units: components["schemas"]["CoverageChange"];
}

/** The units by which one cycle differs from the one before. */
export function CoveredUnits({ title, units: { units, first } }: CoveredUnitsProps) {
  const more = units - first.length;
  return (
    <Stack gap={2}>
      <Text size="sm" fw={600}>
        {title}: {units}
      </Text>
      {first.length > 0 && (
        <List size="sm" mah={160} style={{ overflowY: "auto" }} tabIndex={0} aria-label={title}>
          {first.map(({ creditCode, name }) => (
            <List.Item key={creditCode}>
              {name} · {creditCode}
            </List.Item>
          ))}
        </List>
      )}
      {more > 0 && (
        <Text size="sm">
          <Plural value={more} one="and # more" other="and # more" />
        </Text>
      )}
    </Stack>
  );
}
