import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

interface PasswordChange {
  current: string;
  next: string;
}

/** Gives the own account another password. */
export function changePassword(change: PasswordChange): Promise<unknown> {
  return unwrap(api.PUT("/api/account/password", { body: change }));
}
