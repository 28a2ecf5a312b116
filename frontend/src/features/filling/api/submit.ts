import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { SubmissionDetail } from "@/api/types";

/** Submits (上报) the submission as it is stored now. */
export async function submitSubmission(id: string): Promise<SubmissionDetail> {
  const params = { path: { id } };
  // Every saved draft counts as a change, so the version is asked for last.
  const { version } = await unwrap(api.GET("/api/submissions/{id}", { params }));
  return unwrap(api.POST("/api/submissions/{id}/submit", { params, body: { version } }));
}
