import { queryOptions } from "@tanstack/react-query";
import { unwrap } from "@/api/problem";
import { sessionApi } from "@/api/session-client";

/** Name and version of the running system, and the demo accounts if it is a demo. */
export const systemQuery = queryOptions({
  queryKey: ["system"],
  queryFn: () => unwrap(sessionApi.GET("/api/system")),
  staleTime: Number.POSITIVE_INFINITY,
});
