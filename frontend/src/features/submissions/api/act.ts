import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { SubmissionDetail } from "@/api/types";

/** What an office or a unit does with a whole submission on its page. */
export type Act = "approve" | "sendBack" | "withdraw";

interface ActOrder {
  submission: SubmissionDetail;
  act: Act;
  opinion: string;
}

/** Carries out an act; it fails if somebody else acted since the page was loaded. */
export function carryOut({ submission, act, opinion }: ActOrder): Promise<SubmissionDetail> {
  const params = { path: { id: submission.id } };
  const { version } = submission;
  switch (act) {
    case "approve":
      return unwrap(
        api.POST("/api/submissions/{id}/approve", {
          params,
          body: opinion === "" ? { version } : { version, opinion },
        }),
      );
    case "sendBack":
      return unwrap(
        api.POST("/api/submissions/{id}/send-back", { params, body: { version, opinion } }),
      );
    case "withdraw":
      return unwrap(api.POST("/api/submissions/{id}/withdraw", { params, body: { version } }));
  }
}
