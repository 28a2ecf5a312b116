import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** How far the reports of a cycle are, below one office or below the reader's own. */
export function progressQuery(cycle: string, office: string | undefined) {
  return queryOptions({
    queryKey: ["progress", cycle, office],
    queryFn: () =>
      unwrap(
        api.GET("/api/cycles/{id}/progress", {
          params: { path: { id: cycle }, query: { office } },
        }),
      ),
  });
}
