import { Plural, Trans } from "@lingui/react/macro";
import { List, Stack, Title } from "@mantine/core";
import type { BacktestHints } from "@/api/types";

/** What speaks for false alarms, as all these reports were accepted (误报提示). */
export function HintList({ hints, stopped }: { hints: BacktestHints; stopped: number }) {
  if (stopped === 0) {
    return null;
  }
  const { units, again, explained, near, remaining, similarChecks } = hints;
  const checks = similarChecks.join(", ");
  return (
    <Stack gap="xs">
      <Title order={2} size="h3">
        <Trans>Hints of false alarms</Trans>
      </Title>
      <List size="sm">
        <List.Item>
          <Plural
            value={units}
            one="One unit would be stopped"
            other="# different units would be stopped"
          />
          {"; "}
          <Plural
            value={again}
            one="one of them in more than one period, although it was accepted each time."
            other="# of them in more than one period, although they were accepted each time."
          />
        </List.Item>
        {similarChecks.length > 0 && (
          <List.Item>
            <Trans>
              {explained} of {stopped} were accepted with an explanation of a published check that
              reads the same cells ({checks}).
            </Trans>
          </List.Item>
        )}
        <List.Item>
          <Trans>
            {near} of {stopped} miss what is allowed by one unit of the last decimal at most.
          </Trans>
        </List.Item>
        {remaining.map(({ percent, tolerance, relative }) => (
          <List.Item key={percent}>
            <Trans>
              With the tolerance {tolerance} at most {percent} % of them would remain.
            </Trans>{" "}
            {relative !== undefined && <Trans>As a share of the right side: {relative}.</Trans>}
          </List.Item>
        ))}
      </List>
    </Stack>
  );
}
