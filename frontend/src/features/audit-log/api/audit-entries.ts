import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** A page of the audit log (操作日志), newest first. */
export function auditEntriesQuery(page: number, size: number) {
  return queryOptions({
    queryKey: ["audit-entries", page, size],
    queryFn: () => unwrap(api.GET("/api/audit-entries", { params: { query: { page, size } } })),
  });
}
