import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { OfficeTimelineFilters } from "@/api/requests/workbook";

/** A page of what an office did (办理记录), newest first. */
export function officeTimelineQuery(filters: OfficeTimelineFilters, page: number, size: number) {
  const query = { ...filters, page, size };
  return queryOptions({
    queryKey: ["office-timeline", query],
    queryFn: () => unwrap(api.GET("/api/office-timeline", { params: { query } })),
    // Acts elsewhere in the pages belong in it as soon as it is looked at again.
    staleTime: 0,
  });
}
