import { api } from "@/api/client";
import { unwrap } from "@/api/problem";
import type { AuditVerification } from "@/api/types";

/** Has the server recompute the chain of hashes over the whole log. */
export function verifyAuditLog(): Promise<AuditVerification> {
  return unwrap(api.GET("/api/audit-entries/verification"));
}
