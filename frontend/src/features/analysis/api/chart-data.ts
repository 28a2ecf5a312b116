import { keepPreviousData, queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

interface ChartAddress {
  scheme: string;
  dashboard: string;
  chart: string;
  period?: string;
}

/** The numbers of one chart within the reader's scope. */
export function chartDataQuery({ period, ...path }: ChartAddress) {
  return queryOptions({
    queryKey: ["chart", path, period],
    queryFn: () =>
      unwrap(
        api.GET("/api/dashboards/{scheme}/{dashboard}/charts/{chart}", {
          params: { path, query: { period } },
        }),
      ),
    placeholderData: keepPreviousData,
  });
}
