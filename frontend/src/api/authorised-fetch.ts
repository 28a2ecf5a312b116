import { expireSession, sessionResumed, useSession } from "./session-store";

/**
 * A fetch that carries the access token. A refused token is renewed once, silently; if that fails
 * the request waits for the reader to sign in again, so that nothing typed is lost.
 */
export function authorisedFetch(
  send: (request: Request) => Promise<Response>,
  refresh: () => Promise<boolean>,
): (request: Request) => Promise<Response> {
  return async (request) => {
    const first = await send(withToken(request.clone()));
    if (first.status !== 401 || useSession.getState().status === "signedOut") {
      return first;
    }
    if (await refresh()) {
      return send(withToken(request));
    }
    expireSession();
    return (await sessionResumed()) ? send(withToken(request)) : first;
  };
}

function withToken(request: Request): Request {
  const { accessToken } = useSession.getState();
  if (accessToken !== undefined) {
    request.headers.set("Authorization", `Bearer ${accessToken}`);
  }
  return request;
}
