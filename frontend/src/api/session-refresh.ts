import { ServerUnreachable } from "./problem";
import { sessionApi } from "./session-client";
import { openSession } from "./session-store";

let running: Promise<boolean> | undefined;

/**
 * Renews the access token through the refresh cookie; true if a session goes on. Calls at the same
 * time share one request, and tabs take turns: a refresh token used twice ends the session.
 */
export function refreshSession(): Promise<boolean> {
  running ??= inTurn(requestRefresh).finally(() => {
    running = undefined;
  });
  return running;
}

async function requestRefresh(): Promise<boolean> {
  const { data, response } = await sessionApi.POST("/api/session/refresh");
  if (response.status >= 500) {
    throw new ServerUnreachable(`${response.status} ${response.statusText}`);
  }
  if (data === undefined) {
    return false;
  }
  openSession(data);
  return true;
}

async function inTurn(task: () => Promise<boolean>): Promise<boolean> {
  // Only secure contexts have locks; elsewhere tabs that renew in the same second may sign out.
  const locks: LockManager | null | undefined = navigator.locks;
  return locks ? locks.request("cinnabar-session", task) : task();
}
