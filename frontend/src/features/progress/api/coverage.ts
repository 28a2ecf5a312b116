import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { components } from "@/api/schema";

export type Coverage = components["schemas"]["Coverage"];
export type OfficeCoverage = components["schemas"]["OfficeCoverage"];
export type AskedUnit = components["schemas"]["AskedUnit"];

export const coverageKey = ["coverage"];

/** Which units a cycle asks (填报范围) below one office, or below the reader's own. */
export function coverageQuery(cycle: string, office: string | undefined) {
  return queryOptions({
    queryKey: [...coverageKey, cycle, office],
    queryFn: () =>
      unwrap(
        api.GET("/api/cycles/{id}/coverage", {
          params: { path: { id: cycle }, query: { office } },
        }),
      ),
  });
}

/** A page of the units that report to an office itself. */
export function askedUnitsQuery(cycle: string, office: string, page: number, size: number) {
  return queryOptions({
    queryKey: [...coverageKey, "units", cycle, office, page, size],
    queryFn: () =>
      unwrap(
        api.GET("/api/cycles/{id}/coverage/units", {
          params: { path: { id: cycle }, query: { office, page, size } },
        }),
      ),
  });
}

/** What an office does to a cycle's coverage. */
export type CoverageAct =
  | { kind: "passOn"; office: string }
  | { kind: "passOnAllBelow"; office: string }
  | { kind: "addUnit"; unit?: string }
  | { kind: "askAgain"; unit: string; name: string }
  | { kind: "leaveOut"; unit: string; name: string };

export interface PassedOn {
  offices: number;
  units: number;
}

/** Passes a cycle on (下发) or corrects its coverage; passing on answers what it has done. */
export async function changeCoverage(
  cycle: string,
  act: CoverageAct,
  reason: string,
): Promise<PassedOn | undefined> {
  const path = { id: cycle };
  switch (act.kind) {
    case "passOn":
    case "passOnAllBelow": {
      const body = { office: act.office, allBelow: act.kind === "passOnAllBelow" };
      return unwrap(api.POST("/api/cycles/{id}/pass-on", { params: { path }, body }));
    }
    case "addUnit":
    case "askAgain": {
      const body = { unit: act.unit ?? "", reason };
      await unwrap(api.POST("/api/cycles/{id}/units", { params: { path }, body }));
      return undefined;
    }
    case "leaveOut": {
      const params = { path: { ...path, unit: act.unit } };
      await unwrap(api.POST("/api/cycles/{id}/units/{unit}/drop", { params, body: { reason } }));
      return undefined;
    }
  }
}
