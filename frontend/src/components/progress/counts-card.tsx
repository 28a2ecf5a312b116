import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Card, ColorSwatch, Group, SimpleGrid, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import { useSession } from "@/api/session-store";
import type { Counts, SubmissionState } from "@/api/types";
import { formatShare } from "@/locales/formats";
import { portionLabels } from "./portion-labels";
import { PortionsBar } from "./portions-bar";
import { filed, type Portion, portions } from "./rates";

const states: Record<Portion["key"], SubmissionState> = {
  notStarted: "NOT_STARTED",
  drafting: "DRAFT",
  returned: "RETURNED",
  submitted: "SUBMITTED",
  underReview: "SUBMITTED",
  accepted: "ACCEPTED",
};

interface CountsCardProps {
  cycle: string;
  office: string;
  counts: Counts;
}

/** The counts and rates of one office; each part leads those who may see them to its submissions. */
export function CountsCard({ cycle, office, counts }: CountsCardProps) {
  const { t, i18n } = useLingui();
  const seesSubmissions = useSession(({ account }) => account?.role !== "SYSTEM_ADMINISTRATOR");
  const list = (state: SubmissionState) =>
    `/submissions?${new URLSearchParams({ cycle, office, state, awaitingMe: "false" })}`;
  return (
    <Card component="section" withBorder>
      <Stack>
        <SimpleGrid cols={{ base: 2, sm: 4 }}>
          <Figure label={<Trans>Due</Trans>} value={counts.due} />
          <Figure
            label={<Trans>Filed</Trans>}
            value={filed(counts)}
            share={formatShare(filed(counts), counts.due, i18n.locale)}
          />
          <Figure
            label={<Trans>Accepted</Trans>}
            value={counts.accepted}
            share={formatShare(counts.accepted, counts.due, i18n.locale)}
          />
          <Figure label={<Trans>Overdue</Trans>} value={counts.overdue} />
        </SimpleGrid>
        <PortionsBar counts={counts} height={18} />
        <Group gap="md">
          {portions.map(({ key, color }) => (
            <Group key={key} gap={6}>
              <ColorSwatch
                color={`var(--mantine-color-${color.replace(".", "-")})`}
                size={12}
                withShadow={false}
              />
              <Text size="sm">
                {seesSubmissions ? (
                  <Anchor component={Link} to={list(states[key])}>
                    {t(portionLabels[key])} {counts[key]}
                  </Anchor>
                ) : (
                  `${t(portionLabels[key])} ${counts[key]}`
                )}
              </Text>
            </Group>
          ))}
        </Group>
      </Stack>
    </Card>
  );
}

function Figure({ label, value, share }: { label: ReactNode; value: number; share?: string }) {
  return (
    <Stack gap={0}>
      <Text size="sm" c="gray.7">
        {label}
      </Text>
      <Text size="xl" fw={600}>
        {value}
        {share !== undefined && (
          <Text span size="sm" c="gray.7" ml={6}>
            {share}
          </Text>
        )}
      </Text>
    </Stack>
  );
}
