import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Cycle } from "@/api/types";

interface CycleOrder {
  scheme: string;
  version: string;
  period: string;
}

/** Opens a cycle and dispatches its forms (下发) to all units below the reader's office. */
export function openCycle(order: CycleOrder): Promise<Cycle> {
  return unwrap(api.POST("/api/cycles", { body: order }));
}
