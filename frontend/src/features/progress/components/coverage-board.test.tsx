import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import type { Cycle, OfficeLevel } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { CoverageBoard } from "./coverage-board";

const cycle = { id: "c1", dispatch: "LEVEL_BY_LEVEL", state: "OPEN" } as Cycle;

function office(id: string, level: OfficeLevel) {
  return { id, code: "000000", level, name: { zh: id, en: id } };
}

const child = {
  office: office("Child", "COUNTY"),
  units: 7,
  waiting: 7,
  officesToPassOn: 1,
  isTurn: false,
};

const own = {
  office: { ...child, office: office("City", "CITY"), units: 9, waiting: 8, isTurn: true },
  ownUnits: 2,
  mayPassOn: true,
  mayPassOnAllBelow: false,
  mayCorrect: true,
  children: [child],
};

const unit = { creditCode: "91", type: "PVC", region: "1", regionName: { zh: "", en: "" } };
const units = [
  { unitId: "u1", unit: { ...unit, id: "u1", name: "Waiting" }, deadline: "2026-01-31" },
  {
    unitId: "u2",
    unit: { ...unit, id: "u2", name: "Left" },
    deadline: "2026-01-31",
    droppedAt: "2026-01-02T00:00:00Z",
    dropReason: "closed down",
  },
  { unitId: "u3", deadline: "2026-01-31" },
];

describe("the coverage of a cycle", () => {
  let fake: FakeServer;

  beforeEach(() => {
    fake = new FakeServer();
    fake.on("GET /api/cycles/c1/coverage", own);
    fake.on("GET /api/cycles/c1/coverage/units", {
      items: units,
      page: 0,
      size: 50,
      total: units.length,
    });
  });

  it("shows what waits, for whom, and passes it on", async () => {
    fake.on("POST /api/cycles/c1/pass-on", { offices: 1, units: 2 });
    await renderPage(<CoverageBoard cycle={cycle} trail={[]} page={0} />);

    expect(await screen.findByText(/9 units are asked/)).toHaveTextContent("8 not dispatched yet");
    expect(screen.getByText("waits for the office above")).toBeVisible();
    expect(screen.queryByRole("button", { name: "Pass on for all offices below" })).toBeNull();
    await userEvent.click(screen.getByRole("button", { name: "Pass on" }));
    const dialog = await screen.findByRole("dialog");
    await userEvent.click(within(dialog).getByRole("button", { name: "Pass on" }));

    expect(await within(dialog).findByRole("status")).toHaveTextContent(
      "Passed on; 2 units have their forms now.",
    );
    expect(fake.asked.find(({ call }) => call.includes("pass-on"))?.body).toEqual({
      office: "City",
      allBelow: false,
    });
  });

  it("counts a unit that has moved away without naming or correcting it", async () => {
    await renderPage(<CoverageBoard cycle={cycle} trail={[]} page={0} />);

    const moved = await screen.findByRole("row", { name: /moved to another office's area/ });
    expect(within(moved).queryByRole("button")).toBeNull();
  });

  it("leaves a unit out only with a reason, which the list shows", async () => {
    fake.on("POST /api/cycles/c1/units/u1/drop", undefined, 204);
    await renderPage(<CoverageBoard cycle={cycle} trail={[]} page={0} />);

    expect(await screen.findByText("closed down")).toBeVisible();
    await userEvent.click(screen.getByRole("button", { name: "Leave out: Waiting" }));
    const dialog = await screen.findByRole("dialog");
    const leaveOut = within(dialog).getByRole("button", { name: "Leave out" });
    expect(leaveOut).toBeDisabled();
    await userEvent.type(within(dialog).getByRole("textbox"), "closed");
    await userEvent.click(leaveOut);

    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(fake.asked.find(({ call }) => call.endsWith("/drop"))?.body).toEqual({
      reason: "closed",
    });
  });
});
