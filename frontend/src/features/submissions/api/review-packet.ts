import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** All that an office looks at when it reviews (审核资料), of one moment. */
export function reviewPacketQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "review-packet"],
    queryFn: () =>
      unwrap(api.GET("/api/submissions/{id}/review-packet", { params: { path: { id } } })),
  });
}
