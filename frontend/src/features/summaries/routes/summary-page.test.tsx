import { screen, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { afterEach, expect, test } from "vitest";
import { queryClient } from "@/api/query-client";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { Component } from "./summary-page";

const named = (name: string) => ({ zh: name, en: name });
const office = (id: string, name: string) => ({ id, code: id, level: "CITY", name: named(name) });
const PROVINCE = office("p", "Province");
const CITY = office("c", "City");
const SCHEME = {
  forms: [
    {
      form: "S1",
      title: named("Summary"),
      kind: "SUMMARY",
      tables: [
        {
          table: "rows",
          kind: "FLOATING",
          columns: [
            { column: "region", title: named("Region") },
            {
              title: named("Output"),
              columns: [
                { column: "output", title: named("Output in t") },
                { column: "rate", title: named("Rate") },
              ],
            },
          ],
        },
      ],
    },
  ],
};

function summary(of: typeof CITY, lines: object[]) {
  return {
    cycleId: "y",
    scheme: "pond",
    version: "1",
    period: "2025",
    form: "S1",
    office: of,
    totals: ["output"],
    lines,
    total: { office: of, values: { output: "3500.5", rate: "2" } },
    pending: 0,
  };
}

afterEach(() => queryClient.clear());

async function opened(): Promise<FakeServer> {
  const server = new FakeServer();
  server.on("GET /api/schemes/pond/1", SCHEME);
  server.on(
    "GET /api/cycles/y/summaries/S1",
    summary(PROVINCE, [
      { office: CITY, values: { output: "3000", rate: "2" } },
      { office: PROVINCE, values: { output: "500.5" } },
    ]),
  );
  server.on("GET /api/cycles/y/summaries/S1?office=c", summary(CITY, []));
  server.on("GET /api/cycles/y/summaries/S1/units", {
    items: [{ submissionId: "s1", unitName: "Plant", creditCode: "CODE", value: "3000" }],
    page: 0,
    size: 50,
    total: 1,
  });
  await renderPage(
    <Suspense>
      <Routes>
        <Route path="/cycles/:cycle/summaries/:form" element={<Component />} />
      </Routes>
    </Suspense>,
    { at: "/cycles/y/summaries/S1" },
  );
  await screen.findByRole("table", { name: "Summary" });
  return server;
}

function line(name: RegExp) {
  return within(screen.getByRole("table", { name: "Summary" })).getByRole("row", { name });
}

test("shows a line for each office below, what reports directly, and the total", async () => {
  await opened();

  expect(line(/^City/)).toHaveTextContent("City3,0002");
  expect(line(/reporting directly/)).toHaveTextContent("500.5—");
  expect(line(/^Total/)).toHaveTextContent("Total3,500.52");
});

test("leads from a total to the units behind it, but not from a quotient", async () => {
  await opened();

  await userEvent.click(within(line(/^City/)).getByRole("link", { name: "3,000" }));

  const units = await screen.findByRole("table", { name: "Units behind: Output in t" });
  expect(within(units).getByRole("link", { name: "Plant" })).toHaveAttribute(
    "href",
    "/submissions/s1?tab=forms",
  );
  expect(screen.queryByRole("link", { name: "2" })).toBeNull();
});

test("opens the form of an office below, with the way back up", async () => {
  await opened();

  await userEvent.click(within(line(/^City/)).getByRole("link", { name: "City" }));

  expect(await screen.findByRole("link", { name: "Province" })).toHaveAttribute(
    "href",
    "/cycles/y/summaries/S1",
  );
});
