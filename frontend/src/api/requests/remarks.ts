import { queryOptions } from "@tanstack/react-query";
import { api } from "../client";
import { unwrap } from "../problem";

/** What offices said about single cells (修改意见), with the answers. */
export function remarksQuery(id: string) {
  return queryOptions({
    queryKey: ["submission", id, "remarks"],
    queryFn: () => unwrap(api.GET("/api/submissions/{id}/remarks", { params: { path: { id } } })),
  });
}

/** Ticks a remark off, saying how it was dealt with. */
export function answerRemark(id: string, remark: string, text: string): Promise<unknown> {
  return unwrap(
    api.PUT("/api/submissions/{id}/remarks/{remark}/answer", {
      params: { path: { id, remark } },
      body: { text },
    }),
  );
}
