import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** The collection cycles (调查期次) the reader takes part in. */
export const cyclesQuery = queryOptions({
  queryKey: ["cycles"],
  queryFn: () => unwrap(api.GET("/api/cycles")),
});
