import { type LoaderFunctionArgs, redirect } from "react-router";
import { refreshSession } from "@/api/session-refresh";
import { useSession } from "@/api/session-store";
import type { Account } from "@/api/types";
import { homeOf } from "./navigation";

/** Takes up the session of this browser, or leads to the sign-in page and back again. */
export async function requireSession({ request }: LoaderFunctionArgs): Promise<null> {
  const { status } = useSession.getState();
  const known = status === "signedIn" || status === "expired";
  if (known || (status === "unknown" && (await refreshSession()))) {
    return null;
  }
  const { pathname, search } = new URL(request.url);
  const from = pathname === "/" ? "" : `?from=${encodeURIComponent(pathname + search)}`;
  throw redirect(`/sign-in${from}`);
}

/** Leads to the first page of the reader's role. */
export async function redirectHome(args: LoaderFunctionArgs): Promise<Response> {
  await requireSession(args);
  return redirect(homeOf(signedInAccount().role));
}

function signedInAccount(): Account {
  const { account } = useSession.getState();
  if (account === undefined) {
    throw new Error("a session without an account");
  }
  return account;
}
