import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { beforeEach, expect, it } from "vitest";
import { queryClient } from "@/api/query-client";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { DraftJournal } from "../draft/draft-journal";
import { Component } from "../routes/filling-page";
import { answerSample, PATH } from "../testing/sample-answers";

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  queryClient.clear();
  server = new FakeServer();
  answerSample(server);
});

async function opened() {
  await renderPage(
    <Suspense>
      <Routes>
        <Route path="/submissions/:id/fill/:form" element={<Component />} />
      </Routes>
    </Suspense>,
    { at: "/submissions/s1/fill/STOCK" },
  );
  await screen.findByRole("table");
}

it("shows what was typed into a cell that the corrected forms have no more, until it was seen", async () => {
  new DraftJournal(localStorage, "", "s1", "before").write("STOCK", {
    version: 1,
    base: { cells: {}, rows: {} },
    data: { cells: { dropped: "77" }, rows: {} },
  });
  await opened();

  expect(await screen.findByText("STOCK dropped: 77")).toBeVisible();
  await userEvent.click(screen.getByRole("button", { name: "I have seen it" }));
  expect(screen.queryByText("STOCK dropped: 77")).toBeNull();
  expect(new DraftJournal(localStorage, "", "s1", "1").left()).toEqual([]);
});

it("says the version of the forms with every save, and offers those that took their place", async () => {
  server.on(
    `PUT ${PATH}/forms/STOCK`,
    { title: "Corrected", status: 409, code: "SCHEME_VERSION_CHANGED" },
    409,
  );
  await opened();
  await userEvent.click(document.getElementById("cell:STOCK.limit") as HTMLInputElement);
  await userEvent.keyboard("1000");

  expect(
    await screen.findByRole("button", { name: "Load the corrected forms" }, { timeout: 3_000 }),
  ).toBeVisible();
  const saves = server.asked.filter(({ call }) => call.startsWith("PUT"));
  expect(saves[0]?.body).toMatchObject({ schemeVersion: "1" });
  expect(new DraftJournal(localStorage, "", "s1", "1").read("STOCK")?.data.cells.limit).toBe(
    "1000",
  );
});
