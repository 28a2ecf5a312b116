import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** What corrected versions of the scheme did to the values of a submission. */
export function passedChangeoversQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "changeovers"],
    queryFn: () =>
      unwrap(api.GET("/api/submissions/{id}/changeovers", { params: { path: { id } } })),
  });
}

/** Who did what with a submission, and why. */
export function historyQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "history"],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/history", { params: { path: { id } } })),
  });
}
