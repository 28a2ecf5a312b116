import { Trans } from "@lingui/react/macro";
import { Group, Text } from "@mantine/core";
import type { SchemeView } from "@/api/types";
import { useCellName } from "@/components/forms/cell-name";

interface ContactProps {
  /** The filled cells of the foot block (表尾). */
  cells: Record<string, string>;
  scheme: SchemeView;
}

/** Who is responsible for the forms, and whom to call. */
export function Contact({ cells, scheme }: ContactProps) {
  const nameOf = useCellName(scheme);
  const { foot } = scheme;
  const filled = Object.entries(cells).filter(([, text]) => text !== "");
  if (foot === undefined || filled.length === 0) {
    return (
      <Text>
        <Trans>The unit has left no contact.</Trans>
      </Text>
    );
  }
  return (
    <Group gap="lg">
      {filled.map(([cell, text]) => (
        <Text size="sm" key={cell}>
          <Text span inherit c="gray.7">
            {nameOf({ form: foot, cell })}:
          </Text>{" "}
          {text}
        </Text>
      ))}
    </Group>
  );
}
