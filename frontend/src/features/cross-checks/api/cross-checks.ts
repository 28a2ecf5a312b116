import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { CrossVerdict } from "@/api/types";

export const crossChecksKey = ["cross-checks"];

interface CrossPage {
  verdict?: CrossVerdict;
  page: number;
  size: number;
}

export interface CrossFilters extends CrossPage {
  scheme: string;
  period?: string;
  check?: string;
}

/** How one submission fits together with others. */
export function submissionCrossChecksQuery(id: string, query: CrossPage) {
  return queryOptions({
    queryKey: [...crossChecksKey, id, query],
    queryFn: () =>
      unwrap(api.GET("/api/submissions/{id}/cross-checks", { params: { path: { id }, query } })),
  });
}

/** How the submissions of the reader's offices fit together with others. */
export function crossChecksQuery(query: CrossFilters) {
  return queryOptions({
    queryKey: [...crossChecksKey, query],
    queryFn: () => unwrap(api.GET("/api/cross-checks", { params: { query } })),
    placeholderData: keepPreviousData,
  });
}

/** The own unit's explanation of a difference. */
export function explainDifference(id: string, text: string) {
  return unwrap(
    api.PUT("/api/cross-checks/{id}/explanation", { params: { path: { id } }, body: { text } }),
  );
}
