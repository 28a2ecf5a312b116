import { unwrap } from "./problem";
import { sessionApi } from "./session-client";
import { openSession } from "./session-store";

/** Opens a session with name and password. */
export async function signIn(credentials: { username: string; password: string }): Promise<void> {
  openSession(await unwrap(sessionApi.POST("/api/session", { body: credentials })));
}
