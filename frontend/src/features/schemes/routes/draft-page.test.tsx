import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { afterEach, expect, test } from "vitest";
import { queryClient } from "@/api/query-client";
import { useSession } from "@/api/session-store";
import type { Account, DraftExamination } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { Component as DraftPage } from "./draft-page";

const draft: DraftExamination["draft"] = {
  id: "d1",
  name: "pond-2.zip",
  scheme: "pond",
  version: "2",
  title: { zh: "池塘", en: "Ponds" },
  faultCount: 0,
  contentHash: "abc",
  uploaderId: "u1",
  uploaderName: "Sun",
  uploadedAt: "2026-05-01T01:00:00Z",
};

afterEach(() => queryClient.clear());

async function open(examination: Partial<DraftExamination>, reader: string): Promise<FakeServer> {
  const server = new FakeServer();
  server.on("GET /api/scheme-drafts/d1", { draft, faults: [], taken: false, ...examination });
  useSession.setState({ status: "signedIn", account: { id: reader } as Account });
  await renderPage(
    <Suspense>
      <Routes>
        <Route path="/scheme-drafts/:id" element={<DraftPage />} />
        <Route path="*" element={<p>elsewhere</p>} />
      </Routes>
    </Suspense>,
    { at: "/scheme-drafts/d1" },
  );
  await screen.findByRole("heading", { name: "Draft: Ponds 2" });
  return server;
}

test("shows every fault with its file and line, and no way to publish", async () => {
  await open(
    {
      faults: [
        {
          file: "checks/ponds.yaml",
          line: 16,
          column: 14,
          code: "UNKNOWN_NAME",
          message: { zh: "没有", en: "there is no “yeild”" },
        },
      ],
    },
    "u2",
  );
  const row = screen.getByRole("row", { name: /yeild/ });
  expect(row.textContent).toContain("checks/ponds.yaml");
  expect(row.textContent).toContain("16");
  expect(screen.queryByRole("button", { name: "Publish" })).toBeNull();
});

test("leaves the publication to somebody else than the uploader", async () => {
  await open({}, "u1");
  expect(screen.getByText("Another designer publishes this draft")).toBeDefined();
  expect(screen.queryByRole("button", { name: "Publish" })).toBeNull();
});

test("publishes exactly what was looked at", async () => {
  const server = await open({}, "u2");
  server.on("POST /api/scheme-drafts/d1/publish", { scheme: "pond", version: "2" });
  await userEvent.click(screen.getByRole("button", { name: "Publish" }));
  await userEvent.click(
    (await screen.findAllByRole("button", { name: "Publish" })).at(-1) as Element,
  );
  expect(await screen.findByText("elsewhere")).toBeDefined();
  expect(server.asked).toContainEqual({
    call: "POST /api/scheme-drafts/d1/publish",
    body: { contentHash: "abc" },
    language: "en",
  });
});

test("puts a corrected pack in the place of the draft", async () => {
  const server = await open({}, "u1");
  server.on("PUT /api/scheme-drafts/d1", {
    draft: { ...draft, name: "corrected.zip" },
    faults: [],
    taken: true,
  });
  const input = document.querySelector("input[type=file]") as HTMLInputElement;
  await userEvent.upload(input, new File(["PK"], "corrected.zip", { type: "application/zip" }));
  expect(await screen.findByText("This version is already published")).toBeDefined();
  expect(server.asked.find(({ call }) => call.startsWith("PUT"))?.body).toBe("PK");
});
