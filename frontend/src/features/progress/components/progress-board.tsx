import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Alert, Anchor, Button, Group, Stack, Title } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { Link } from "react-router";
import { progressQuery } from "@/api/requests/progress";
import { downloadProgress } from "@/api/requests/workbook";
import { useSession } from "@/api/session-store";
import type { Cycle } from "@/api/types";
import { DownloadButton } from "@/components/download-button";
import { CountsCard } from "@/components/progress/counts-card";
import { OfficesTable } from "@/components/progress/offices-table";
import { RemindButton } from "@/components/reminders/remind-button";
import { useLocalized } from "@/locales/use-localized";
import { CycleMenu } from "./cycle-menu";
import { OfficeTrail } from "./office-trail";
import { ReviewingTable } from "./reviewing-table";
import { SummaryLinks } from "./summary-links";

interface ProgressBoardProps {
  cycle: Cycle;
  /** The offices opened one below the other; the last one is shown. */
  trail: string[];
}

/** The counts of one office and of the offices below it, with the way back up. */
export function ProgressBoard({ cycle: shown, trail }: ProgressBoardProps) {
  const cycle = shown.id;
  const role = useSession(({ account }) => account?.role);
  const reviews = role === "REVIEWER";
  const { t } = useLingui();
  const localized = useLocalized();
  const steps = useSuspenseQueries({
    queries: [undefined, ...trail].map((office) => progressQuery(cycle, office)),
  }).map(({ data }) => data);
  const current = steps.at(-1);
  if (current === undefined) {
    throw new Error("a trail without its own office");
  }
  const office = {
    id: current.office.id,
    name: localized(current.office.name),
    isOwn: trail.length === 0,
  };
  const link = (depth: number) =>
    `?${new URLSearchParams([["cycle", cycle], ...trail.slice(0, depth).map((id) => ["office", id])])}`;
  const coverage = `/coverage${link(trail.length)}`;
  return (
    <Stack>
      <OfficeTrail offices={steps.map((step) => step.office)} link={link} />
      <Group gap="sm">
        {reviews && shown.state === "OPEN" && (
          <RemindButton
            title={t`Remind the units below ${office.name}`}
            filter={{ cycle, office: office.id }}
          />
        )}
        <DownloadButton
          label={t`Download the board`}
          load={() => downloadProgress(cycle, office.id)}
        />
        {reviews && (
          <Button
            component={Link}
            variant="default"
            to={`/office-timeline?${new URLSearchParams({ office: office.id })}`}
          >
            <Trans>What this office did</Trans>
          </Button>
        )}
        {(reviews || role === "ANALYST") && <SummaryLinks cycle={shown} trail={trail} />}
        {reviews && (
          <Button component={Link} variant="default" to={coverage}>
            <Trans>Coverage and dispatch</Trans>
          </Button>
        )}
        <CycleMenu cycle={shown} office={office} />
      </Group>
      {current.notDispatched > 0 && (
        <Alert color="orange">
          <Plural
            value={current.notDispatched}
            one="# unit is not dispatched yet and not counted here."
            other="# units are not dispatched yet and not counted here."
          />{" "}
          {reviews && (
            <Anchor component={Link} to={coverage} inherit>
              <Trans>Who has to pass on</Trans>
            </Anchor>
          )}
        </Alert>
      )}
      <CountsCard cycle={cycle} office={current.office.id} counts={current.total} />
      {current.children.length > 0 && (
        <>
          <Title order={2}>
            <Trans>By office</Trans>
          </Title>
          <OfficesTable
            cycle={cycle}
            office={current.office.id}
            trail={trail}
            offices={current.children}
          />
        </>
      )}
      {current.reviewing.length > 0 && (
        <>
          <Title order={2}>
            <Trans>Where reviews wait</Trans>
          </Title>
          <ReviewingTable cycle={cycle} reviewing={current.reviewing} />
        </>
      )}
    </Stack>
  );
}
