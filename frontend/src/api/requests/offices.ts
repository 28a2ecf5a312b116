import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** The offices directly below one; without a parent the reader's own office. */
export function officesQuery(parent?: string) {
  return queryOptions({
    queryKey: ["offices", parent],
    queryFn: () =>
      unwrap(
        api.GET("/api/offices", { params: { query: parent === undefined ? {} : { parent } } }),
      ),
  });
}
