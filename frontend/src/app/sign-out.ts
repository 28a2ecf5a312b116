import { queryClient } from "@/api/query-client";
import { sessionApi } from "@/api/session-client";
import { closeSession } from "@/api/session-store";

/** Ends the session on the server and forgets all data of the account; the shell then leaves. */
export async function signOut(): Promise<void> {
  try {
    await sessionApi.DELETE("/api/session");
  } finally {
    closeSession();
    queryClient.clear();
  }
}
