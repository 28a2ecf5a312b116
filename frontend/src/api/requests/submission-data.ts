import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** The values of all forms of a submission, and those of the previous period. */
export function submissionDataQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "data"],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/data", { params: { path: { id } } })),
  });
}
