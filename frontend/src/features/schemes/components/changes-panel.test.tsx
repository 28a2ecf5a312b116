import { screen } from "@testing-library/react";
import { Suspense } from "react";
import { afterEach, expect, test } from "vitest";
import { queryClient } from "@/api/query-client";
import type { SchemeView } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { ChangesPanel } from "./changes-panel";

const scheme = { scheme: "pond", version: "3" } as SchemeView;

afterEach(() => queryClient.clear());

function server(...versions: string[]): FakeServer {
  const fake = new FakeServer();
  fake.on(
    "GET /api/schemes",
    versions.map((version) => ({ scheme: "pond", version })),
  );
  fake.on("GET /api/schemes/pond/3/differences/2", {
    scheme: "pond",
    before: "2",
    after: "3",
    differences: [
      {
        kind: "CHANGED",
        subject: "CHECK",
        path: "A3",
        sentence: { zh: "审核关系“产量”（A3）有变更", en: "check “Yield” (A3) has changed" },
        changes: [
          {
            property: "FORMULA",
            name: { zh: "公式", en: "formula" },
            before: { zh: "a <= 1000", en: "a <= 1000" },
            after: { zh: "a <= 900", en: "a <= 900" },
          },
        ],
      },
      {
        kind: "ADDED",
        subject: "ROW",
        path: "P1.main.depth",
        sentence: { zh: "新增指标“深度”", en: "row “Depth” is new" },
        changes: [],
      },
    ],
  });
  fake.on("GET /api/schemes/pond/3/differences/1", {
    scheme: "pond",
    before: "1",
    after: "3",
    differences: [],
  });
  return fake;
}

function panel() {
  return (
    <Suspense>
      <ChangesPanel scheme={scheme} />
    </Suspense>
  );
}

test("tells what changed against the version before, the old text and the new one", async () => {
  server("3", "2", "1");
  await renderPage(panel());
  expect(await screen.findByText("check “Yield” (A3) has changed")).toBeDefined();
  expect(screen.getByText("a <= 1000").tagName).toBe("DEL");
  expect(screen.getByText("a <= 900").tagName).toBe("INS");
  expect(screen.getByRole("status").textContent).toBe("2 differences");
});

test("narrows the differences down by the part of the scheme", async () => {
  server("3", "2");
  await renderPage(panel(), { at: "/?tab=changes&area=forms" });
  expect(await screen.findByText("row “Depth” is new")).toBeDefined();
  expect(screen.queryByText("check “Yield” (A3) has changed")).toBeNull();
});

test("compares with the version that the address names", async () => {
  server("3", "2", "1");
  await renderPage(panel(), { at: "/?tab=changes&from=1" });
  expect((await screen.findByRole("status")).textContent).toBe("0 differences");
});

test("says so when there is nothing to compare with", async () => {
  server("3");
  await renderPage(panel());
  expect(await screen.findByText(/No other version/)).toBeDefined();
});
