import { Trans } from "@lingui/react/macro";
import { Button, Group } from "@mantine/core";
import { useSearchParams } from "react-router";
import type { ChartRow } from "@/api/types";
import type { MeasuredChart } from "../measured-chart";
import { NumbersTable } from "./numbers-table";

interface ChartNumbersProps {
  scheme: string;
  chart: MeasuredChart;
  rows: ChartRow[];
}

/** The numbers behind a chart, shown on request; which charts show them stands in the address. */
export function ChartNumbers({ scheme, chart, rows }: ChartNumbersProps) {
  const [parameters, setParameters] = useSearchParams();
  const shown = parameters.getAll("numbers");
  const open = shown.includes(chart.chart);
  const toggle = () =>
    setParameters(
      (current) => {
        current.delete("numbers");
        const next = open ? shown.filter((one) => one !== chart.chart) : [...shown, chart.chart];
        for (const one of next) {
          current.append("numbers", one);
        }
        return current;
      },
      { replace: true, preventScrollReset: true },
    );
  if (chart.kind === "TABLE") {
    return <NumbersTable scheme={scheme} chart={chart} rows={rows} />;
  }
  return (
    <>
      <Group>
        <Button variant="default" size="compact-sm" aria-expanded={open} onClick={toggle}>
          {open ? <Trans>Hide the numbers</Trans> : <Trans>Show the numbers</Trans>}
        </Button>
      </Group>
      {open && <NumbersTable scheme={scheme} chart={chart} rows={rows} />}
    </>
  );
}
