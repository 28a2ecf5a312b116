import { expect, it } from "vitest";
import type { OfficeAct } from "@/api/types";
import { byDay } from "./by-day";

const act = (at: string): OfficeAct => ({
  submission: "s",
  sequence: 1,
  unitName: "丹霞氯碱",
  creditCode: "9133",
  scheme: "mercury",
  period: "2025",
  action: "approve",
  state: "SUBMITTED",
  person: "王审核",
  at,
});

it("puts the acts of one day under one heading, in their order", () => {
  const acts = ["2026-03-05T02:00Z", "2026-03-04T09:00Z", "2026-03-04T01:00Z"].map(act);
  expect(byDay(acts, (at) => at.slice(0, 10))).toEqual([
    { day: "2026-03-05", acts: [acts[0]] },
    { day: "2026-03-04", acts: [acts[1], acts[2]] },
  ]);
});

it("has no headings without acts", () => {
  expect(byDay([], () => "")).toEqual([]);
});
