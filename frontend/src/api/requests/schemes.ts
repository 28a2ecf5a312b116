import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** The published versions of all reporting schemes (报表制度). */
export const schemesQuery = queryOptions({
  queryKey: ["schemes"],
  queryFn: () => unwrap(api.GET("/api/schemes")),
});
