import { Trans } from "@lingui/react/macro";
import { Text, Title } from "@mantine/core";
import { useFindings } from "../use-findings";
import classes from "./filling.module.css";
import { FindingList } from "./finding-list";

/** What the checks found in the whole set, kept up to date while typing. */
export function FindingsPanel({ current }: { current: string }) {
  const findings = useFindings();
  return (
    <section id="findings" className={classes.panel} aria-labelledby="findings-title" tabIndex={-1}>
      <Title order={2} size="h4" id="findings-title">
        <Trans>Findings</Trans>
      </Title>
      {findings.length === 0 ? (
        <Text size="sm" mt="xs">
          <Trans>The checks have found nothing.</Trans>
        </Text>
      ) : (
        <FindingList findings={findings} current={current} />
      )}
    </section>
  );
}
