import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { AccountSummary } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { SignaturesDialog } from "./signatures-dialog";

const account = { id: "a1", displayName: "Zhang", signs: ["FILLER"] } as unknown as AccountSummary;

it("says as what a clerk signs", async () => {
  const server = new FakeServer();
  server.on("PUT /api/accounts/a1/signatures", undefined, 204);
  let closed = false;
  await renderPage(
    <SignaturesDialog
      account={account}
      onClose={() => {
        closed = true;
      }}
    />,
  );
  expect(await screen.findByRole("checkbox", { name: "Filled in by" })).toBeChecked();
  await userEvent.click(screen.getByRole("checkbox", { name: "Head of the unit" }));
  await userEvent.click(screen.getByRole("button", { name: "Save" }));
  await expect.poll(() => closed).toBe(true);
  expect(server.asked.at(-1)?.body).toEqual({ steps: ["FILLER", "UNIT_HEAD"] });
});
