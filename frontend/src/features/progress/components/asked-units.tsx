import { Trans, useLingui } from "@lingui/react/macro";
import { Anchor, Badge, Button, Stack, Text } from "@mantine/core";
import { useSuspenseQuery } from "@tanstack/react-query";
import { Link } from "react-router";
import { Pager } from "@/components/pager";
import { RecordsTable } from "@/components/records-table";
import { StateBadge } from "@/components/state-badge";
import { formatDay } from "@/locales/formats";
import { type AskedUnit, askedUnitsQuery, type CoverageAct } from "../api/coverage";

const SIZE = 50;

interface AskedUnitsProps {
  cycle: string;
  office: string;
  page: number;
  mayCorrect: boolean;
  onAct: (act: CoverageAct) => void;
}

/** The units that report to an office itself, with what may be corrected about them. */
export function AskedUnits({ cycle, office, page, mayCorrect, onAct }: AskedUnitsProps) {
  const { t, i18n } = useLingui();
  const { data } = useSuspenseQuery(askedUnitsQuery(cycle, office, page, SIZE));
  return (
    <Stack>
      <RecordsTable
        caption={t`Own units`}
        records={data.items}
        keyOf={({ unitId }) => unitId}
        empty={<Trans>No unit reports to this office itself.</Trans>}
        columns={[
          {
            key: "unit",
            title: t`Unit`,
            render: (asked) => <Name {...asked} />,
          },
          {
            key: "deadline",
            title: t`Deadline`,
            render: ({ deadline }) => formatDay(deadline, i18n.locale),
          },
          { key: "state", title: t`State`, render: (unit) => <Whereabouts {...unit} /> },
          ...(mayCorrect
            ? [
                {
                  key: "act",
                  title: t`Correct`,
                  render: (unit: AskedUnit) => <Correction asked={unit} onAct={onAct} />,
                },
              ]
            : []),
        ]}
      />
      <Pager page={data.page} size={data.size} total={data.total} />
    </Stack>
  );
}

/** Whose name this office may not see is counted all the same. */
function Name({ unit, submissionId }: AskedUnit) {
  if (unit === undefined) {
    return (
      <Text c="gray.7">
        <Trans>A unit that has moved to another office's area</Trans>
      </Text>
    );
  }
  return (
    <>
      {submissionId === undefined ? (
        <Text>{unit.name}</Text>
      ) : (
        <Anchor component={Link} to={`/submissions/${submissionId}`}>
          {unit.name}
        </Anchor>
      )}
      <Text size="sm" c="gray.7">
        {unit.creditCode}
      </Text>
    </>
  );
}

function Whereabouts({ state, dropReason }: AskedUnit) {
  if (state !== undefined) {
    return <StateBadge state={state} />;
  }
  return dropReason === undefined ? (
    <Badge variant="light" color="orange" c="orange.9" tt="none">
      <Trans>not dispatched yet</Trans>
    </Badge>
  ) : (
    <Stack gap={2}>
      <Badge variant="light" color="gray" c="gray.9" tt="none">
        <Trans>left out</Trans>
      </Badge>
      <Text size="sm">{dropReason}</Text>
    </Stack>
  );
}

/** A unit that has its forms is dropped in its report, one that has moved away in its own area. */
function Correction({ asked, onAct }: { asked: AskedUnit; onAct: (act: CoverageAct) => void }) {
  const { t } = useLingui();
  const { unit, dispatchedAt, droppedAt } = asked;
  if (dispatchedAt !== undefined || unit === undefined) {
    return null;
  }
  const kind = droppedAt === undefined ? "leaveOut" : "askAgain";
  const label = kind === "leaveOut" ? t`Leave out` : t`Ask it again`;
  return (
    <Button
      variant="subtle"
      size="compact-sm"
      aria-label={`${label}: ${unit.name}`}
      onClick={() => onAct({ kind, unit: unit.id, name: unit.name })}
    >
      {label}
    </Button>
  );
}
