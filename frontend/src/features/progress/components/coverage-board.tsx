import { Plural, Trans, useLingui } from "@lingui/react/macro";
import { Button, Card, Group, Stack, Text, Title } from "@mantine/core";
import { useSuspenseQueries } from "@tanstack/react-query";
import { useState } from "react";
import type { Cycle } from "@/api/types";
import { type CoverageAct, coverageQuery } from "../api/coverage";
import { AskedUnits } from "./asked-units";
import { CoverageDialog } from "./coverage-dialog";
import { CoverageOffices } from "./coverage-offices";
import { coverageTexts } from "./coverage-texts";
import { OfficeTrail } from "./office-trail";
import { PassingState } from "./passing-state";

interface CoverageBoardProps {
  cycle: Cycle;
  /** The offices opened one below the other; the last one is shown. */
  trail: string[];
  page: number;
}

/** What an office has to look through and pass on: its offices, its own units, who has done it. */
export function CoverageBoard({ cycle, trail, page }: CoverageBoardProps) {
  const { t } = useLingui();
  const [act, setAct] = useState<CoverageAct>();
  const steps = useSuspenseQueries({
    queries: [undefined, ...trail].map((office) => coverageQuery(cycle.id, office)),
  }).map(({ data }) => data);
  const current = steps.at(-1);
  if (current === undefined) {
    throw new Error("a trail without its own office");
  }
  const { office, mayPassOn, mayPassOnAllBelow, mayCorrect, children, ownUnits } = current;
  const levelByLevel = cycle.dispatch === "LEVEL_BY_LEVEL";
  const link = (offices: string[]) =>
    `?${new URLSearchParams([["cycle", cycle.id], ...offices.map((id) => ["office", id])])}`;
  const offered: CoverageAct[] = [
    ...(mayPassOn ? [{ kind: "passOn" as const, office: office.office.id }] : []),
    ...(mayPassOnAllBelow ? [{ kind: "passOnAllBelow" as const, office: office.office.id }] : []),
    ...(mayCorrect ? [{ kind: "addUnit" as const }] : []),
  ];
  return (
    <Stack>
      <OfficeTrail
        offices={steps.map((step) => step.office.office)}
        link={(depth) => link(trail.slice(0, depth))}
      />
      <Card component="section" withBorder>
        <Stack gap="sm">
          <Text>
            <Plural value={office.units} one="# unit is asked" other="# units are asked" />
            {levelByLevel && (
              <>
                {" · "}
                <Plural
                  value={office.waiting}
                  one="# not dispatched yet"
                  other="# not dispatched yet"
                />
                {" · "}
                <Plural
                  value={office.officesToPassOn}
                  one="# office still has to pass on"
                  other="# offices still have to pass on"
                />
              </>
            )}
          </Text>
          {levelByLevel ? (
            <PassingState {...office} />
          ) : (
            <Text size="sm">
              <Trans>This cycle went to all units when it was opened.</Trans>
            </Text>
          )}
          <Group gap="sm">
            {offered.map((one, position) => (
              <Button
                key={one.kind}
                variant={position === 0 && one.kind === "passOn" ? "filled" : "default"}
                onClick={() => setAct(one)}
              >
                {t(coverageTexts[one.kind].label)}
              </Button>
            ))}
          </Group>
        </Stack>
      </Card>
      {children.length > 0 && (
        <>
          <Title order={2}>
            <Trans>Offices below</Trans>
          </Title>
          <CoverageOffices
            offices={children}
            levelByLevel={levelByLevel}
            link={(id) => link([...trail, id])}
          />
        </>
      )}
      {(ownUnits > 0 || children.length === 0) && (
        <>
          <Title order={2}>
            <Trans>Own units</Trans>
          </Title>
          <AskedUnits
            cycle={cycle.id}
            office={office.office.id}
            page={page}
            mayCorrect={mayCorrect}
            onAct={setAct}
          />
        </>
      )}
      {act !== undefined && (
        <CoverageDialog
          cycle={cycle.id}
          act={act}
          waiting={office.waiting}
          onClose={() => setAct(undefined)}
        />
      )}
    </Stack>
  );
}
