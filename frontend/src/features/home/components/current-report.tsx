import { Trans, useLingui } from "@lingui/react/macro";
import { Card, Group, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { submissionQuery } from "@/api/requests/submission";
import { ChainSteps } from "@/components/chain-steps";
import { Deadline } from "@/components/deadline";
import { ExtensionNote } from "@/components/extension-note";
import { OpinionNote } from "@/components/opinion-note";
import { StateBadge } from "@/components/state-badge";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import type { OwnCycle } from "../own-cycles";
import { NextStep } from "./next-step";

/** The own report of an open cycle: deadline, state, and what is to be done now. */
export function CurrentReport({ cycle }: { cycle: OwnCycle }) {
  const { i18n } = useLingui();
  const localized = useLocalized();
  const { data: submission } = useSuspenseQuery(submissionQuery(cycle.mine.submissionId));
  const period = formatPeriod(cycle.period, i18n.locale);
  const open = !["SUBMITTED", "ACCEPTED", "LOCKED", "DROPPED"].includes(submission.state);
  return (
    <Card component="section" withBorder padding="lg">
      <Stack>
        <Group justify="space-between" align="flex-start">
          <Stack gap={2}>
            <Title order={2}>{localized(cycle.title)}</Title>
            <Text>
              <Trans>Period {period}</Trans>
              {" · "}
              <Trans>
                due <Deadline day={cycle.mine.deadline} open={open} />
              </Trans>
            </Text>
            {submission.extension !== undefined && (
              <ExtensionNote extension={submission.extension} />
            )}
          </Stack>
          <StateBadge state={submission.state} />
        </Group>
        {submission.opinion !== undefined && <OpinionNote opinion={submission.opinion} />}
        <NextStep submission={submission} />
        <ChainSteps unit={submission.unit.name} state={submission.state} chain={submission.chain} />
      </Stack>
    </Card>
  );
}
