import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { queryClient } from "@/api/query-client";
import type { CrossCheckReport } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { ComparisonList } from "./comparison-list";

const side = { title: { zh: "购买单位", en: "Buyer" }, own: false, amounts: ["1234.5"] };

const report: CrossCheckReport = {
  comparedAt: "2026-02-03T04:05:06Z",
  pending: 0,
  counts: { DIFFERS: 1 },
  comparisons: {
    page: 0,
    size: 20,
    total: 1,
    items: [
      {
        id: "c1",
        checkId: "X01",
        title: { zh: "触媒购入与销售一致", en: "Catalyst bought is catalyst sold" },
        level: "VERIFICATION",
        verdict: "DIFFERS",
        period: "2025",
        matched: [],
        left: { ...side, creditCode: "L", unitName: "Left works", own: true, submissionId: "s1" },
        right: { ...side, creditCode: "R", unitName: "Right works", amounts: [] },
        difference: "34.5",
        message: { zh: "相差 34.5 t。", en: "34.5 t apart." },
        explanations: [],
        explained: false,
        comparedAt: "2026-02-03T04:05:06Z",
      },
    ],
  },
};

let server: FakeServer;

beforeEach(() => {
  queryClient.clear();
  server = new FakeServer();
});

describe("comparisons with other enterprises", () => {
  it("lead to the reports that the reader may open, and to no other", async () => {
    await renderPage(<ComparisonList report={report} />);
    expect(screen.getByRole("link", { name: "Left works" })).toHaveAttribute(
      "href",
      "/submissions/s1?tab=cross",
    );
    expect(screen.getByText("Right works")).toBeVisible();
    expect(screen.queryByRole("link", { name: "Right works" })).toBeNull();
    expect(screen.getByText("34.5 t apart.")).toBeVisible();
  });

  it("take down what the own unit explains", async () => {
    server.on("PUT /api/cross-checks/c1/explanation", undefined, 204);
    await renderPage(<ComparisonList report={report} />);
    await userEvent.type(
      screen.getByLabelText("Explanation of your unit for X01"),
      "The last delivery arrived in January",
    );
    await userEvent.click(screen.getByRole("button", { name: "Save the explanation" }));
    await expect
      .poll(() => server.asked.map(({ call }) => call))
      .toContain("PUT /api/cross-checks/c1/explanation");
    expect(server.asked[0]?.body).toEqual({ text: "The last delivery arrived in January" });
  });

  it("ask units for nothing that are not concerned", async () => {
    const items = report.comparisons.items.map((item) => ({
      ...item,
      left: { ...item.left, own: false },
    }));
    await renderPage(
      <ComparisonList report={{ ...report, comparisons: { ...report.comparisons, items } }} />,
    );
    expect(screen.queryByRole("textbox")).toBeNull();
  });
});
