import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { afterEach, expect, test } from "vitest";
import { queryClient } from "@/api/query-client";
import type { Changeover } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { Component } from "./changeover-page";

const title = { zh: "电话", en: "Telephone" };
const CHANGEOVER: Changeover = {
  id: "v1",
  cycleId: "c1",
  scheme: "pond",
  fromVersion: "1",
  toVersion: "2",
  phase: "EXAMINE",
  state: "DONE",
  population: 3,
  done: 3,
  by: "Officer",
  own: true,
  createdAt: "2026-11-28T08:00:00Z",
};
const EXAMINED = {
  state: "DRAFT",
  outcome: "EXAMINED",
  submissions: 3,
  withLost: 1,
  withNewMandatory: 2,
  withNewFindings: 2,
  kept: 40,
  moved: 1,
  renamed: 2,
  merged: 4,
  lost: 1,
};
const FIGURES = {
  states: [{ state: "DRAFT", version: "1", submissions: 3 }],
  items: [EXAMINED, { ...EXAMINED, state: "RETURNED", outcome: "REFUSED" }],
  cells: [
    { fate: "LOST", form: "FOOT", cell: "phone", title, submissions: 1, values: 1 },
    { fate: "RENAMED", form: "P1", cell: "a", title, to: "P1.b", submissions: 2, values: 2 },
  ],
  checks: [{ checkId: "A1", level: "MANDATORY", submissions: 2 }],
};
const VALUES = {
  items: [
    {
      submissionId: "s1",
      creditCode: "CODE",
      unitName: "Plant",
      fate: "LOST",
      form: "FOOT",
      cell: "phone",
      title,
      text: "0991-1",
    },
  ],
  page: 0,
  size: 50,
  total: 1,
};

const REFUSED = {
  items: [{ submissionId: "s2", creditCode: "OTHER", unitName: "Mine", problem: "UNIT_TYPE_GONE" }],
  page: 0,
  size: 50,
  total: 1,
};

afterEach(() => queryClient.clear());

function serving(changeover: Changeover): FakeServer {
  const server = new FakeServer();
  server.on("GET /api/changeovers/v1", changeover);
  server.on("GET /api/changeovers/v1/figures", FIGURES);
  server.on("GET /api/changeovers/v1/values", VALUES);
  server.on("GET /api/changeovers/v1/refused", REFUSED);
  return server;
}

async function opened() {
  await renderPage(
    <Suspense>
      <Routes>
        <Route path="/changeovers/:id" element={<Component />} />
      </Routes>
    </Suspense>,
    { at: "/changeovers/v1" },
  );
  await screen.findByRole("table", { name: "Units and their values" });
}

function row(table: string, name: RegExp) {
  return within(screen.getByRole("table", { name: table })).getByRole("row", { name });
}

test("tells how many reports, which cells and whose values a corrected version concerns", async () => {
  serving(CHANGEOVER);
  await opened();

  expect(row("Reports examined", /Being filled/).textContent).toMatch(/3221407$/);
  expect(row("Reports examined", /Being filled/)).not.toHaveTextContent("cannot follow");
  expect(row("Reports examined", /Returned/)).toHaveTextContent("cannot follow");
  expect(row("Cells whose values do not stay", /FOOT\.phone/)).toHaveTextContent(
    "No place any more",
  );
  expect(row("Cells whose values do not stay", /P1\.a/)).toHaveTextContent("P1.b");
  expect(row("Checks that find something new", /A1/)).toHaveTextContent("Mandatory");
  expect(row("Units and their values", /Plant/)).toHaveTextContent("0991-1");
});

test("names the reports that cannot follow, with the reason", async () => {
  serving(CHANGEOVER);
  await opened();

  const mine = await screen.findByRole("row", { name: /Mine/ });
  expect(mine).toHaveTextContent("does not know this type of unit");
  expect(within(mine).getByRole("link", { name: "Mine" })).toHaveAttribute(
    "href",
    "/submissions/s2",
  );
});

test("is carried out once, with a reason", async () => {
  const server = serving(CHANGEOVER);
  server.on("POST /api/changeovers/v1/carry-out", CHANGEOVER);
  await opened();
  const button = screen.getByRole("button", { name: "Move to version 2" });
  expect(button).toBeDisabled();

  await userEvent.type(screen.getByRole("textbox", { name: /^Reason/ }), "Wrong limit");
  server.on("GET /api/changeovers/v1", {
    ...CHANGEOVER,
    phase: "CARRY",
    reason: "Wrong limit",
    carriedAt: "2026-11-28T09:00:00Z",
  });
  await userEvent.click(button);

  expect(await screen.findByText("Wrong limit")).toBeVisible();
  expect(screen.queryByRole("button", { name: "Move to version 2" })).toBeNull();
  expect(server.asked.find(({ call }) => call.endsWith("carry-out"))?.body).toEqual({
    reason: "Wrong limit",
  });
});

test("can be stopped while it goes on, by the office that ordered it", async () => {
  const server = serving({ ...CHANGEOVER, state: "RUNNING", done: 1 });
  server.on("POST /api/changeovers/v1/cancel", CHANGEOVER);
  await opened();

  await userEvent.click(screen.getByRole("button", { name: "Stop" }));

  expect(server.asked.map(({ call }) => call)).toContain("POST /api/changeovers/v1/cancel");
});

test("shows a superior office what happens, and no buttons", async () => {
  serving({ ...CHANGEOVER, own: false });
  await opened();

  expect(screen.queryByRole("button", { name: /Move|Stop|Go on/ })).toBeNull();
});
