import { Anchor, Stack, Text } from "@mantine/core";
import { Link } from "react-router";

interface UnitLinkProps {
  submissionId: string;
  unitName: string;
  creditCode: string;
}

/** A unit in a list, which leads to its report (单位). */
export function UnitLink({ submissionId, unitName, creditCode }: UnitLinkProps) {
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={`/submissions/${submissionId}`}>
        {unitName}
      </Anchor>
      <Text size="xs" c="gray.7">
        {creditCode}
      </Text>
    </Stack>
  );
}
