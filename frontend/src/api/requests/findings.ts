import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** What the checks found (审核结果) in the values as they are stored. */
export function findingsQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "findings"],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/findings", { params: { path: { id } } })),
  });
}
