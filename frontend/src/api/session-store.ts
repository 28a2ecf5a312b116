import { create } from "zustand";
import type { Account, Session } from "./types";

/**
 * Who is signed in. The access token lives here, in memory, and nowhere else; the refresh token is
 * an HttpOnly cookie no script can read.
 */
export interface SessionState {
  /** `expired`: the session ended while a page was open; the page and what was typed stay. */
  status: "unknown" | "signedIn" | "expired" | "signedOut";
  accessToken?: string;
  account?: Account;
}

export const useSession = create<SessionState>()(() => ({ status: "unknown" }));

export function openSession(session: Session): void {
  useSession.setState({
    status: "signedIn",
    accessToken: session.accessToken,
    account: session.account,
  });
}

export function expireSession(): void {
  useSession.setState({ status: "expired", accessToken: undefined });
}

export function closeSession(): void {
  useSession.setState({ status: "signedOut", accessToken: undefined, account: undefined });
}

/** Waits until an expired session was taken up again (true) or given up (false). */
export function sessionResumed(): Promise<boolean> {
  return new Promise((resolve) => {
    const stop = useSession.subscribe(({ status }) => {
      if (status === "signedIn" || status === "signedOut") {
        stop();
        resolve(status === "signedIn");
      }
    });
  });
}
