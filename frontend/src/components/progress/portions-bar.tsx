import { useLingui } from "@lingui/react/macro";
import { Progress } from "@mantine/core";
import type { Counts } from "@/api/types";
import { portionLabels } from "./portion-labels";
import { portions } from "./rates";

/** The reports due as one bar, coloured by where they are. */
export function PortionsBar({ counts, height }: { counts: Counts; height: number }) {
  const { t } = useLingui();
  const words = portions
    .filter(({ key }) => counts[key] > 0)
    .map(({ key }) => `${t(portionLabels[key])} ${counts[key]}`)
    .join(", ");
  return (
    <Progress.Root size={height} role="img" aria-label={words} miw={120}>
      {portions.map(({ key, color }) => (
        <Progress.Section
          key={key}
          value={counts.due === 0 ? 0 : (100 * counts[key]) / counts.due}
          color={color}
          withAria={false}
        />
      ))}
    </Progress.Root>
  );
}
