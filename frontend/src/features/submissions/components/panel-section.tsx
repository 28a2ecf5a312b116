import { Card, Stack, Title } from "@mantine/core";
import type { ReactNode } from "react";

/** A titled part of a panel. */
export function PanelSection({ title, children }: { title: string; children: ReactNode }) {
  return (
    <Card component="section" withBorder padding="md">
      <Stack gap="xs">
        <Title order={2} size="h4">
          {title}
        </Title>
        {children}
      </Stack>
    </Card>
  );
}
