import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** A code list (代码表) of a published version. */
export function codeListQuery(scheme: string, version: string, list: string) {
  return queryOptions({
    queryKey: ["code-list", scheme, version, list],
    queryFn: () =>
      unwrap(
        api.GET("/api/schemes/{scheme}/{version}/code-lists/{list}", {
          params: { path: { scheme, version, list } },
        }),
      ),
    staleTime: Number.POSITIVE_INFINITY,
  });
}
