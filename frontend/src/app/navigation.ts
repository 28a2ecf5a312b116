import type { MessageDescriptor } from "@lingui/core";
import { msg } from "@lingui/core/macro";
import type { Role } from "@/api/types";

/** A page of the main navigation and the roles that have it; the first one of a role is its home. */
export interface NavigationEntry {
  path: string;
  label: MessageDescriptor;
  roles: readonly Role[];
}

export const navigation: readonly NavigationEntry[] = [
  { path: "/home", label: msg`My reports`, roles: ["UNIT_CLERK"] },
  { path: "/dashboards", label: msg`Analysis`, roles: ["ANALYST"] },
  { path: "/submissions", label: msg`Submissions`, roles: ["REVIEWER", "ANALYST"] },
  { path: "/cross-checks", label: msg`Across enterprises`, roles: ["REVIEWER", "ANALYST"] },
  {
    path: "/progress",
    label: msg`Progress`,
    roles: ["REVIEWER", "ANALYST", "SYSTEM_ADMINISTRATOR"],
  },
  { path: "/office-timeline", label: msg`Work done`, roles: ["REVIEWER"] },
  { path: "/dashboards", label: msg`Analysis`, roles: ["REVIEWER"] },
  {
    path: "/accounts",
    label: msg`Accounts`,
    roles: ["SYSTEM_ADMINISTRATOR", "SECURITY_ADMINISTRATOR"],
  },
  { path: "/audit-log", label: msg`Audit log`, roles: ["AUDIT_ADMINISTRATOR"] },
  {
    path: "/schemes",
    label: msg`Schemes`,
    roles: [
      "UNIT_CLERK",
      "REVIEWER",
      "ANALYST",
      "SCHEME_DESIGNER",
      "SYSTEM_ADMINISTRATOR",
      "SECURITY_ADMINISTRATOR",
      "AUDIT_ADMINISTRATOR",
    ],
  },
  { path: "/backtests", label: msg`Back-testing`, roles: ["SCHEME_DESIGNER", "REVIEWER"] },
];

export function navigationOf(role: Role): readonly NavigationEntry[] {
  return navigation.filter((entry) => entry.roles.includes(role));
}

export function homeOf(role: Role): string {
  return navigationOf(role)[0]?.path ?? "/schemes";
}
