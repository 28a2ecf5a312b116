import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { SubmissionDetail } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { ExtendDialog } from "./extend-dialog";

const submission = {
  id: "s1",
  cycleId: "c1",
  deadline: "2026-01-31",
  unit: { id: "u1", name: "Unit" },
} as SubmissionDetail;

it("gives one unit a later deadline, with a reason, and no earlier one", async () => {
  const server = new FakeServer();
  server.on("POST /api/cycles/c1/extend", { units: 1 });
  let closed = false;
  await renderPage(
    <ExtendDialog
      submission={submission}
      onClose={() => {
        closed = true;
      }}
    />,
  );
  const reason = await screen.findByRole("textbox", { name: "Reason (required)" });
  const deadline = screen.getByLabelText("New deadline");
  const extend = screen.getByRole("button", { name: "Extend" });

  await userEvent.type(reason, "power cut");
  await userEvent.type(deadline, "2026-01-30");
  expect(extend).toBeDisabled();
  expect(screen.getByText(/must be later/)).toBeVisible();

  await userEvent.clear(deadline);
  await userEvent.type(deadline, "2026-02-10");
  await userEvent.click(extend);
  await expect.poll(() => closed).toBe(true);
  expect(server.asked.at(-1)?.body).toEqual({
    deadline: "2026-02-10",
    reason: "power cut",
    units: ["u1"],
  });
});
