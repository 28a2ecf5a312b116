import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

export const noticesKey = ["notifications"];

/** A page of what the reader's unit or office was told, newest first. */
export function noticesQuery(query: { unread: boolean; page: number; size: number }) {
  return queryOptions({
    queryKey: [...noticesKey, "list", query],
    queryFn: () => unwrap(api.GET("/api/notifications", { params: { query } })),
  });
}

/** How many notices the reader has not read. */
export const unreadQuery = queryOptions({
  queryKey: [...noticesKey, "unread"],
  queryFn: async () => (await unwrap(api.GET("/api/notifications/unread"))).unread,
});

export function markRead(id: string): Promise<unknown> {
  return unwrap(api.POST("/api/notifications/{id}/read", { params: { path: { id } } }));
}

export function markAllRead(): Promise<unknown> {
  return unwrap(api.POST("/api/notifications/read-all"));
}
