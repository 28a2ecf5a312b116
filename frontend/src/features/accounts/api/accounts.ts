import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { paths } from "@/api/schema";

type AccountFilters = NonNullable<paths["/api/accounts"]["get"]["parameters"]["query"]>;

/** A page of the accounts. */
export function accountsQuery(query: AccountFilters) {
  return queryOptions({
    queryKey: ["accounts", query],
    queryFn: () => unwrap(api.GET("/api/accounts", { params: { query } })),
  });
}
