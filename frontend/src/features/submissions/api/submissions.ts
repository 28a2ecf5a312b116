import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { paths } from "@/api/schema";

export type SubmissionFilters = NonNullable<
  paths["/api/submissions"]["get"]["parameters"]["query"]
>;

/** A page of the submissions within the reader's scope. */
export function submissionsQuery(query: SubmissionFilters) {
  return queryOptions({
    queryKey: ["submissions", query],
    queryFn: () => unwrap(api.GET("/api/submissions", { params: { query } })),
  });
}
