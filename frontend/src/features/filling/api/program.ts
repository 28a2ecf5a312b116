import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { Program } from "@/engine/program";

/** The compiled checks and computed cells of a published version; they never change. */
export function programQuery(scheme: string, version: string) {
  return queryOptions({
    queryKey: ["program", scheme, version],
    queryFn: async () => {
      const params = { path: { scheme, version } };
      const program = await unwrap(api.GET("/api/schemes/{scheme}/{version}/program", { params }));
      // The expression trees are recursive, which the API's description leaves open.
      return program as unknown as Program;
    },
    staleTime: Number.POSITIVE_INFINITY,
  });
}
