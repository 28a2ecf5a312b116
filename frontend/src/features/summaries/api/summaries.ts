import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** A generated form of a cycle (综合表), of the reader's office or of one below it. */
export function summaryQuery(cycle: string, form: string, office: string | undefined) {
  return queryOptions({
    queryKey: ["summary", cycle, form, office],
    queryFn: () =>
      unwrap(
        api.GET("/api/cycles/{id}/summaries/{form}", {
          params: { path: { id: cycle, form }, query: office === undefined ? {} : { office } },
        }),
      ),
  });
}

interface UnitsQuery {
  column: string;
  office?: string;
  page: number;
  size: number;
}

/** The units behind a total, those that add most first. */
export function summaryUnitsQuery(cycle: string, form: string, query: UnitsQuery) {
  return queryOptions({
    queryKey: ["summary", cycle, form, "units", query],
    queryFn: () =>
      unwrap(
        api.GET("/api/cycles/{id}/summaries/{form}/units", {
          params: { path: { id: cycle, form }, query },
        }),
      ),
    placeholderData: (before) => before,
  });
}
