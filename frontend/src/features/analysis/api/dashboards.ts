import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** The dashboards the schemes define. */
export const dashboardsQuery = queryOptions({
  queryKey: ["dashboards"],
  queryFn: () => unwrap(api.GET("/api/dashboards")),
});
