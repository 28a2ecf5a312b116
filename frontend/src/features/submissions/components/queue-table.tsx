import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Group, Stack, Text } from "@mantine/core";
import type { ReactNode } from "react";
import { Link } from "react-router";
import type { SubmissionSummary } from "@/api/types";
import { RecordsTable } from "@/components/records-table";
import { StateBadge } from "@/components/state-badge";
import { formatDay, formatMoment, formatPeriod } from "@/locales/formats";
import { useLocalized } from "@/locales/use-localized";
import { FindingCountBadges } from "./finding-count-badges";

/** The list of submissions, each leading to its page. */
export function QueueTable({
  submissions,
  empty,
}: {
  submissions: SubmissionSummary[];
  empty: ReactNode;
}) {
  const { t, i18n } = useLingui();
  const localized = useLocalized();
  return (
    <RecordsTable
      caption={t`Submissions`}
      records={submissions}
      keyOf={(submission) => submission.id}
      empty={empty}
      columns={[
        { key: "unit", title: t`Unit`, render: (submission) => <UnitLink {...submission} /> },
        { key: "region", title: t`Region`, render: ({ unit }) => localized(unit.regionName) },
        {
          key: "period",
          title: t`Period`,
          render: ({ period }) => formatPeriod(period, i18n.locale),
        },
        { key: "state", title: t`State`, render: (submission) => <Whereabouts {...submission} /> },
        {
          key: "findings",
          title: t`Findings`,
          render: ({ findings }) => <FindingCountBadges counts={findings} />,
        },
        {
          key: "deadline",
          title: t`Deadline`,
          render: ({ deadline, overdue }) => (
            <Group gap={6}>
              <span>{formatDay(deadline, i18n.locale)}</span>
              {overdue && (
                <Badge color="red" variant="filled" size="sm" tt="none">
                  {t`overdue`}
                </Badge>
              )}
            </Group>
          ),
        },
        {
          key: "updated",
          title: t`Last change`,
          render: ({ updatedAt }) => formatMoment(updatedAt, i18n.locale),
        },
      ]}
    />
  );
}

function UnitLink({ id, unit }: SubmissionSummary) {
  return (
    <Stack gap={0}>
      <Anchor component={Link} to={`/submissions/${id}`}>
        {unit.name}
      </Anchor>
      <Text size="xs" c="gray.7">
        {unit.creditCode}
      </Text>
    </Stack>
  );
}

function Whereabouts({ state, reviewOffice, late }: SubmissionSummary) {
  const localized = useLocalized();
  return (
    <Stack gap={2} align="flex-start">
      <StateBadge state={state} />
      {late && (
        <Text size="xs" c="orange.9">
          <Trans>submitted late</Trans>
        </Text>
      )}
      {reviewOffice !== undefined && state === "SUBMITTED" && (
        <Text size="xs" c="gray.7">
          {localized(reviewOffice.name)}
        </Text>
      )}
    </Stack>
  );
}
