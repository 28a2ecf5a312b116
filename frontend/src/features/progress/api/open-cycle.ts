import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { components } from "@/api/schema";
import type { Cycle } from "@/api/types";

export type Deadlines = components["schemas"]["Deadlines"];

export interface CycleOrder {
  scheme: string;
  version: string;
  period: string;
  deadlines?: Deadlines;
  dispatch?: Cycle["dispatch"];
}

/** What opening a cycle would do; nothing is written. */
export function cyclePreviewQuery({ scheme, version, period }: CycleOrder) {
  return queryOptions({
    queryKey: ["cycle-preview", scheme, version, period],
    queryFn: () =>
      unwrap(api.GET("/api/cycles/preview", { params: { query: { scheme, version, period } } })),
    staleTime: 0,
  });
}

/** Opens a cycle and dispatches its forms (下发) to all units below the reader's office. */
export function openCycle(body: CycleOrder): Promise<Cycle> {
  return unwrap(api.POST("/api/cycles", { body }));
}
