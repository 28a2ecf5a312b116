import { describe, expect, it } from "vitest";
import type { Role } from "@/api/types";
import { homeOf, navigationOf } from "./navigation";

describe("the navigation", () => {
  it.each<[Role, string]>([
    ["UNIT_CLERK", "/home"],
    ["REVIEWER", "/submissions"],
    ["ANALYST", "/dashboards"],
    ["SCHEME_DESIGNER", "/schemes"],
    ["SYSTEM_ADMINISTRATOR", "/progress"],
    ["SECURITY_ADMINISTRATOR", "/accounts"],
    ["AUDIT_ADMINISTRATOR", "/audit-log"],
  ])("of %s starts at %s", (role, path) => {
    expect(homeOf(role)).toBe(path);
  });

  it("keeps each administrator to the own field", () => {
    const paths = (role: Role) => navigationOf(role).map((entry) => entry.path);
    expect(paths("AUDIT_ADMINISTRATOR")).not.toContain("/accounts");
    expect(paths("SYSTEM_ADMINISTRATOR")).not.toContain("/audit-log");
    expect(paths("UNIT_CLERK")).not.toContain("/progress");
  });
});
