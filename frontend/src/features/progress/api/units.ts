import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

const MOST = 20;

/** Units of the register (单位名录库) by name or credit code. */
export function unitsQuery(q: string) {
  return queryOptions({
    queryKey: ["units", q],
    queryFn: () => unwrap(api.GET("/api/units", { params: { query: { q, size: MOST } } })),
    enabled: q.trim().length > 1,
    placeholderData: (before) => before,
  });
}
