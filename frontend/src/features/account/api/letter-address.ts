import { queryOptions } from "@tanstack/react-query";
import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { components } from "@/api/schema";

export type LetterAddress = components["schemas"]["LetterAddress"];

/** Where the reader gets letters about notices; an empty address means nowhere. */
export const letterAddressQuery = queryOptions({
  queryKey: ["notifications", "address"],
  queryFn: () => unwrap(api.GET("/api/notifications/address")),
});

export function saveLetterAddress(body: LetterAddress): Promise<unknown> {
  return unwrap(api.PUT("/api/notifications/address", { body }));
}
