import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** Every revision that was handed in. */
export function revisionsQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "revisions"],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/revisions", { params: { path: { id } } })),
  });
}

/** Every difference from one revision to another, or to what the submission says now. */
export function comparisonQuery(id: string, from: number, to: number | undefined) {
  return queryOptions({
    queryKey: ["submission", id, "comparison", from, to],
    queryFn: () =>
      unwrap(
        api.GET("/api/submissions/{id}/comparison", {
          params: { path: { id }, query: to === undefined ? { from } : { from, to } },
        }),
      ),
  });
}

/** What was changed after a return, save by save. */
export function correctionsQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "corrections"],
    queryFn: () =>
      unwrap(api.GET("/api/submissions/{id}/corrections", { params: { path: { id } } })),
  });
}
