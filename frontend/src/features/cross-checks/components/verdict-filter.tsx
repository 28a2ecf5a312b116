import { useLingui } from "@lingui/react/macro";
import { SegmentedControl, useMatches } from "@mantine/core";
import type { CrossCheckReport, CrossVerdict } from "@/api/types";
import { useFilters } from "@/components/use-filters";
import { verdicts } from "../verdicts";

/** The verdict that the address asks for; differences unless it asks for another. */
export function useVerdict(): CrossVerdict {
  const asked = useFilters().value("verdict");
  return asked !== undefined && asked in verdicts ? (asked as CrossVerdict) : "DIFFERS";
}

/** Which comparisons are shown, with how many there are of each kind. */
export function VerdictFilter({ counts }: Pick<CrossCheckReport, "counts">) {
  const { t } = useLingui();
  const { change } = useFilters();
  const orientation = useMatches({ base: "vertical", sm: "horizontal" } as const);
  return (
    <SegmentedControl
      orientation={orientation}
      aria-label={t`Which comparisons`}
      value={useVerdict()}
      onChange={(verdict) => change("verdict", verdict)}
      data={Object.entries(verdicts).map(([verdict, { label }]) => ({
        value: verdict,
        label: `${t(label)} ${counts[verdict] ?? 0}`,
      }))}
    />
  );
}
