import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { BulkAction, BulkFilter, BulkOutcome, BulkView } from "@/api/types";

const BETWEEN_LOOKS = 1_000;

interface BulkOrder {
  /** Ordering again with the same key answers the first order. */
  key: string;
  action: BulkAction;
  opinion: string;
  filter: BulkFilter;
}

/** Orders one decision on everything the filter shows (批量审核). */
export function orderBulkAction({ key, action, opinion, filter }: BulkOrder): Promise<BulkView> {
  return unwrap(
    api.POST("/api/bulk-actions", {
      params: { header: { "Idempotency-Key": key } },
      body: { action, filter, ...(opinion === "" ? {} : { opinion }) },
    }),
  );
}

/** A bulk order and how far it is; looked at again until nothing waits. */
export function bulkActionQuery(id: string) {
  return queryOptions({
    queryKey: ["bulk-action", id],
    queryFn: () => unwrap(api.GET("/api/bulk-actions/{id}", { params: { path: { id } } })),
    refetchInterval: ({ state }) => (state.data?.progress.waiting === 0 ? false : BETWEEN_LOOKS),
  });
}

interface BulkItemsQuery {
  outcome?: BulkOutcome;
  page: number;
  size: number;
}

/** What became of each submission of an order. */
export function bulkItemsQuery(id: string, query: BulkItemsQuery, moved: number) {
  return queryOptions({
    queryKey: ["bulk-action", id, "items", query, moved],
    queryFn: () =>
      unwrap(api.GET("/api/bulk-actions/{id}/items", { params: { path: { id }, query } })),
    placeholderData: (before) => before,
  });
}

export function cancelBulkAction(id: string): Promise<BulkView> {
  return unwrap(api.POST("/api/bulk-actions/{id}/cancel", { params: { path: { id } } }));
}
