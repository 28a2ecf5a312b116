import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** A published version of a reporting scheme (报表制度); it never changes. */
export function schemeQuery(scheme: string, version: string) {
  return queryOptions({
    queryKey: ["scheme", scheme, version],
    queryFn: () =>
      unwrap(api.GET("/api/schemes/{scheme}/{version}", { params: { path: { scheme, version } } })),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
