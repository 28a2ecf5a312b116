import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { components } from "@/api/schema";
import type { CellRemark, SubmissionAction, SubmissionDetail } from "@/api/types";

/** What an office or a unit does with a whole submission on its page. */
export type Act = Exclude<
  SubmissionAction,
  "saveDraft" | "submit" | "fillOnBehalf" | "changeVersion"
>;

export type Destination = components["schemas"]["Destination"];

/** What belongs to an approval or a return beside its opinion. */
export interface ActDetails {
  /** Quasi-mandatory findings that the office confirms. */
  confirmed?: string[];
  to?: Destination;
  forms?: string[];
  remarks?: CellRemark[];
  /** The office that gets the submission, and whether the unit is its own from now on. */
  office?: string;
  register?: boolean;
}

export interface ActOrder {
  submission: SubmissionDetail;
  act: Act;
  opinion: string;
  details?: ActDetails;
}

const reasoned = {
  lock: "/api/submissions/{id}/lock",
  requestUnlock: "/api/submissions/{id}/request-unlock",
  unlock: "/api/submissions/{id}/unlock",
  refuseUnlock: "/api/submissions/{id}/refuse-unlock",
  submitOnBehalf: "/api/submissions/{id}/submit-on-behalf",
  drop: "/api/submissions/{id}/drop",
  reinstate: "/api/submissions/{id}/reinstate",
} as const;

/** Carries out an act; it fails if somebody else acted since the page was loaded. */
export function carryOut({ submission, act, opinion, details }: ActOrder) {
  const params = { path: { id: submission.id } };
  const { version } = submission;
  const body = { version, ...(opinion === "" ? {} : { opinion }), ...details };
  switch (act) {
    case "approve":
      return unwrap(api.POST("/api/submissions/{id}/approve", { params, body }));
    case "sendBack":
      return unwrap(api.POST("/api/submissions/{id}/send-back", { params, body }));
    case "handOver":
      return unwrap(
        api.POST("/api/submissions/{id}/hand-over", {
          params,
          body: { ...body, office: chosen(details) },
        }),
      );
    case "sign":
      return unwrap(api.POST("/api/submissions/{id}/sign", { params, body: { version } }));
    case "withdraw":
      return unwrap(api.POST("/api/submissions/{id}/withdraw", { params, body: { version } }));
    default:
      return unwrap(api.POST(reasoned[act], { params, body }));
  }
}

function chosen(details: ActDetails | undefined): string {
  if (details?.office === undefined) {
    throw new Error("no office was chosen");
  }
  return details.office;
}
