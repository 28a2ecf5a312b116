import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { AccountSummary } from "@/api/types";

/** What administrators do with an account: the system's enables, the security's unlocks. */
export type AccountChange = "enable" | "disable" | "unlock";

interface ChangeOrder {
  account: AccountSummary;
  change: AccountChange;
}

export function changeAccount({ account, change }: ChangeOrder): Promise<unknown> {
  const params = { path: { id: account.id } };
  return change === "unlock"
    ? unwrap(api.POST("/api/accounts/{id}/unlock", { params }))
    : unwrap(
        api.PUT("/api/accounts/{id}/enabled", { params, body: { enabled: change === "enable" } }),
      );
}
