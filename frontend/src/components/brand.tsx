import { Group, Text } from "@mantine/core";

/** The system's mark and its name in both scripts. */
export function Brand() {
  return (
    <Group gap={8} wrap="nowrap">
      <img src="/icon.svg" alt="" width={28} height={28} />
      <Text fw={700} style={{ whiteSpace: "nowrap" }}>
        辰砂{" "}
        <Text span inherit visibleFrom="xs">
          Cinnabar
        </Text>
      </Text>
    </Group>
  );
}
