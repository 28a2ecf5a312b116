import { screen } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import type { AuditEntry } from "@/api/types";
import { renderPage } from "@/testing/render-page";
import { AuditTable } from "./audit-table";

function entry(action: string, subjectType: string): AuditEntry {
  return {
    sequence: 1,
    at: "2026-01-02T00:00:00Z",
    actor: "county",
    action,
    subjectType,
    subjectId: "7",
  } as AuditEntry;
}

describe("the table of the audit log", () => {
  it("says in words what was done to what, with the code as it was written", async () => {
    await renderPage(<AuditTable entries={[entry("submission.sendBack", "submission")]} />);

    expect(screen.getByText("Sent back")).toBeVisible();
    expect(screen.getByText("submission.sendBack")).toBeVisible();
    expect(screen.getByText("Report 7")).toBeVisible();
  });

  it("shows what another release wrote as it stands", async () => {
    await renderPage(<AuditTable entries={[entry("moon.rise", "moon")]} />);

    expect(screen.getByText("moon.rise")).toBeVisible();
    expect(screen.getByText("moon 7")).toBeVisible();
  });
});
