import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { SubmissionDetail } from "@/api/types";

/** Gives one unit more time in the cycle of its submission (延期), saying why. */
export function extendDeadline(
  { cycleId, unit }: SubmissionDetail,
  deadline: string,
  reason: string,
) {
  return unwrap(
    api.POST("/api/cycles/{id}/extend", {
      params: { path: { id: cycleId } },
      body: { deadline, reason, units: [unit.id] },
    }),
  );
}
