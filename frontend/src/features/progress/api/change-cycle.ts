import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** What the office that opened a cycle changes in it (期次管理). */
export type CycleChange =
  | { kind: "extend"; deadline: string; office?: string }
  | { kind: "close" }
  | { kind: "reopen" }
  | { kind: "allowLate"; allowed: boolean };

export type CycleChangeKind = CycleChange["kind"];

/** Changes a cycle, saying why; a longer deadline answers for how many units it holds. */
export async function changeCycle(
  id: string,
  change: CycleChange,
  reason: string,
): Promise<number | undefined> {
  const params = { path: { id } };
  switch (change.kind) {
    case "extend": {
      const { deadline, office } = change;
      const body = { deadline, reason, ...(office === undefined ? {} : { office }) };
      return (await unwrap(api.POST("/api/cycles/{id}/extend", { params, body }))).units;
    }
    case "close":
      await unwrap(api.POST("/api/cycles/{id}/close", { params, body: { reason } }));
      return undefined;
    case "reopen":
      await unwrap(api.POST("/api/cycles/{id}/reopen", { params, body: { reason } }));
      return undefined;
    case "allowLate": {
      const body = { allowed: change.allowed, reason };
      await unwrap(api.POST("/api/cycles/{id}/allow-late", { params, body }));
      return undefined;
    }
  }
}
