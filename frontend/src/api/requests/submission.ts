import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** A submission (报送数据) with its state, chain and what the reader may do now. */
export function submissionQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}", { params: { path: { id } } })),
  });
}
