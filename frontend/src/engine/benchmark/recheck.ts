import process from "node:process";
import { LiveEvaluation } from "../live-evaluation";
import { amount, CELLS, CHECKS, entered, largeReport, largeScheme } from "./large-report";

/** Times what the browser does while somebody fills a report, and says whether it is in time. */
const WARM_UP = 300;
const RUNS = 1000;
const FULL_LIMIT = 2;
const CHANGE_LIMIT = 0.2;

const scheme = largeScheme();
const related = { previous: largeReport(0) };
const reports = [1, 2, 3, 4].map(largeReport);

function open(turn: number): LiveEvaluation {
  return new LiveEvaluation(scheme, reports[turn % 4] ?? largeReport(1), related, new Map());
}

/** The milliseconds of each run, in order of size. */
function timed(run: (turn: number) => unknown): readonly number[] {
  for (let turn = 0; turn < WARM_UP; turn++) {
    run(turn);
  }
  return Array.from({ length: RUNS }, (_, turn) => {
    const begin = performance.now();
    run(turn);
    return performance.now() - begin;
  }).sort((one, other) => one - other);
}

function said(what: string, times: readonly number[], limit: number): boolean {
  const at = (share: number) => times[Math.floor(times.length * share)] ?? Number.NaN;
  const shown = (time: number) => time.toFixed(3).padStart(8);
  process.stdout.write(
    `${what.padEnd(36)} median ${shown(at(0.5))} ms   95 % ${shown(at(0.95))} ms   limit ${limit} ms\n`,
  );
  return at(0.5) < limit;
}

const filling = open(0);
const { findings, notApplicable, evaluated } = filling.result();
process.stdout.write(
  `${CELLS} cells, ${CHECKS} checks: ${evaluated} evaluated, ${notApplicable.length} not applicable, ${findings.length} findings\n`,
);
const full = said(
  "the whole report",
  timed((turn) => open(turn).result()),
  FULL_LIMIT,
);
const change = said(
  "one cell's change",
  timed((turn) => {
    filling.apply([{ kind: "CELL", reference: entered((turn * 37) % 400), text: amount(turn, 5) }]);
    return filling.result();
  }),
  CHANGE_LIMIT,
);
process.exitCode = full && change ? 0 : 1;
