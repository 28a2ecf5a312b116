import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** What a version of a scheme has otherwise than another one (版本比较); neither ever changes. */
export function differencesQuery(scheme: string, version: string, earlier: string) {
  return queryOptions({
    queryKey: ["scheme", scheme, version, "differences", earlier],
    queryFn: () =>
      unwrap(
        api.GET("/api/schemes/{scheme}/{version}/differences/{earlier}", {
          params: { path: { scheme, version, earlier } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
