import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { AccountSummary, SignatureStep } from "@/api/types";

/** What administrators do with an account: the system's enables, the security's unlocks. */
export type AccountChange = "enable" | "disable" | "unlock";

interface ChangeOrder {
  account: AccountSummary;
  change: AccountChange;
}

/** Says as what a clerk signs the forms of the unit (签署), and as nothing else. */
export function setSignatures(account: AccountSummary, steps: SignatureStep[]): Promise<unknown> {
  return unwrap(
    api.PUT("/api/accounts/{id}/signatures", {
      params: { path: { id: account.id } },
      body: { steps },
    }),
  );
}

export function changeAccount({ account, change }: ChangeOrder): Promise<unknown> {
  const params = { path: { id: account.id } };
  return change === "unlock"
    ? unwrap(api.POST("/api/accounts/{id}/unlock", { params }))
    : unwrap(
        api.PUT("/api/accounts/{id}/enabled", { params, body: { enabled: change === "enable" } }),
      );
}
