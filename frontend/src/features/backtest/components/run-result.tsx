import { Trans, useLingui } from "@lingui/react/macro";
import { Stack, Title } from "@mantine/core";
import { useQuery } from "@tanstack/react-query";
import { schemeQuery } from "@/api/requests/scheme";
import type { Backtest, BacktestResult } from "@/api/types";
import { useLocalized } from "@/locales/use-localized";
import { FiguresTable } from "./figures-table";
import { HintList } from "./hint-list";
import { WorstTable } from "./worst-table";

/** The figures of a run, the worst reports, and what speaks for false alarms (试算结果). */
export function RunResult({ run, result }: { run: Backtest; result: BacktestResult }) {
  const { t } = useLingui();
  const localized = useLocalized();
  const { data: scheme } = useQuery(schemeQuery(run.scheme, run.version));
  const typeName = (key: string) => {
    const type = scheme?.unitTypes.find((one) => one.key === key);
    return type === undefined ? key : localized(type.title);
  };
  return (
    <Stack>
      <FiguresTable
        caption={t`By period`}
        head={t`Period`}
        lines={[
          ...result.periods.map(({ period, figures }) => ({ key: period, name: period, figures })),
          { key: "", name: t`Total`, figures: result.total },
        ]}
      />
      <HintList hints={result.hints} stopped={result.total.stopped} />
      <Title order={2} size="h3">
        <Trans>Farthest off</Trans>
      </Title>
      <WorstTable worst={result.worst} typeName={typeName} />
      <FiguresTable
        caption={t`By region`}
        head={t`Region`}
        lines={result.offices.map(({ code, name, figures }) => ({
          key: code,
          name: localized(name),
          figures,
        }))}
      />
      <FiguresTable
        caption={t`By type of unit`}
        head={t`Type of unit`}
        lines={result.unitTypes.map(({ unitType, figures }) => ({
          key: unitType,
          name: typeName(unitType),
          figures,
        }))}
      />
    </Stack>
  );
}
