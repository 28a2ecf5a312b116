import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { expect, it } from "vitest";
import type { SubmissionDetail } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { ActDialog } from "./act-dialog";

const submission = { id: "s1", version: 3, unit: { id: "u1", name: "Unit" } } as SubmissionDetail;

function office(id: string, name: string, childCount: number) {
  return { id, code: id, level: "CITY", name: { zh: name, en: name }, childCount };
}

it("hands over to an office found level by level, with a reason", async () => {
  const server = new FakeServer();
  server.on("GET /api/offices", [office("p", "Province", 1)]);
  server.on("GET /api/offices?parent=p", [office("c", "City", 1)]);
  server.on("GET /api/offices?parent=c", [office("a", "County A", 0), office("b", "County B", 0)]);
  server.on("POST /api/submissions/s1/hand-over", submission);
  let closed = false;
  await renderPage(
    <ActDialog
      submission={submission}
      act="handOver"
      onClose={() => {
        closed = true;
      }}
    />,
  );
  const reason = await screen.findByRole("textbox", { name: "Opinion (required)" });
  const handOver = screen.getByRole("button", { name: "Hand over" });
  await userEvent.type(reason, "It moved");
  expect(handOver).toBeDisabled();

  await userEvent.click(screen.getByRole("combobox", { name: "To the office" }));
  await userEvent.click(await screen.findByRole("option", { name: "City", hidden: true }));
  await userEvent.click(await screen.findByRole("combobox", { name: "Below City" }));
  await userEvent.click(await screen.findByRole("option", { name: "County B", hidden: true }));
  await userEvent.click(screen.getByRole("checkbox"));
  await userEvent.click(handOver);

  await expect.poll(() => closed).toBe(true);
  expect(server.asked.at(-1)?.body).toEqual({
    version: 3,
    office: "b",
    register: true,
    opinion: "It moved",
  });
});
