import { Trans, useLingui } from "@lingui/react/macro";
import { Badge, Card, Group, Stack, Text } from "@mantine/core";
import type { SubmissionDetail } from "@/api/types";
import { ChainSteps } from "@/components/chain-steps";
import { Deadline } from "@/components/deadline";
import { ExtensionNote } from "@/components/extension-note";
import { OpinionNote } from "@/components/opinion-note";
import { PageTitle } from "@/components/page-title";
import { StateBadge } from "@/components/state-badge";
import { formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { Signatures } from "./signatures";
import { SubmissionActions } from "./submission-actions";

/** Whose submission it is, where it stands and what the reader may do with it. */
export function SubmissionHeader({ submission }: { submission: SubmissionDetail }) {
  const { i18n } = useLingui();
  const localized = useLocalized();
  const { unit, state, overdue, deadline, opinion, chain, revision, late, extension } = submission;
  const period = formatPeriod(submission.period, i18n.locale);
  const open = !["SUBMITTED", "ACCEPTED", "LOCKED", "DROPPED"].includes(state);
  return (
    <Card component="section" withBorder padding="lg">
      <Stack>
        <Group justify="space-between" align="flex-start">
          <Stack gap={2}>
            <PageTitle title={unit.name} />
            <Text size="sm" c="gray.7">
              {unit.creditCode} · {localized(unit.regionName)}
            </Text>
            <Text size="sm">
              <Trans>Period {period}</Trans>
              {" · "}
              <Trans>
                due <Deadline day={deadline} open={open} />
              </Trans>
              {revision > 0 && (
                <>
                  {" · "}
                  <Trans>Revision {revision}</Trans>
                </>
              )}
            </Text>
            {extension !== undefined && <ExtensionNote extension={extension} />}
          </Stack>
          <Group gap="xs">
            <StateBadge state={state} />
            {submission.unlockRequested && (
              <Badge color="orange.9" tt="none">
                <Trans>unlocking asked for</Trans>
              </Badge>
            )}
            {late && (
              <Badge color="orange.9" tt="none">
                <Trans>submitted late</Trans>
              </Badge>
            )}
            {overdue && (
              <Badge color="red" tt="none">
                <Trans>overdue</Trans>
              </Badge>
            )}
          </Group>
        </Group>
        <ChainSteps unit={unit.name} state={state} chain={chain} />
        {submission.signing.length > 0 && <Signatures submission={submission} />}
        {opinion !== undefined && <OpinionNote opinion={opinion} />}
        <SubmissionActions submission={submission} />
      </Stack>
    </Card>
  );
}
