import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/**
 * The values a clerk starts to fill from. From then on the page knows better than the server, so
 * the answer is used once and not kept.
 */
export function fillingDataQuery(id: string, schemeVersion: string) {
  return queryOptions({
    queryKey: ["filling-data", id, schemeVersion],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/data", { params: { path: { id } } })),
    staleTime: Number.POSITIVE_INFINITY,
    gcTime: 0,
  });
}
