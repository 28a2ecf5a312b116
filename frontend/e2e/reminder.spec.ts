import { expect, type Page, test } from "@playwright/test";
import { Api } from "./support/people";
import { settle, visit } from "./support/visit";

interface Report {
  readonly id: string;
  readonly cycleId: string;
  readonly unit: { readonly creditCode: string };
}

test("a reminder arrives in a page that is open, without a reload", async ({ browser }) => {
  const analyst = await visit(browser, "analyst");
  const { items } = await analyst.get<{ items: Report[] }>(
    "/api/submissions?state=NOT_STARTED&size=1",
  );
  const [report] = items;
  if (report === undefined) {
    throw new Error("The demo has nobody to remind");
  }
  const { creditCode } = report.unit;
  const clerk = await visit(browser, creditCode.toLowerCase());
  await settle(clerk.page, "/home");
  const { chain } = await clerk.get<{ chain: { office: { code: string } }[] }>(
    `/api/submissions/${report.id}`,
  );
  const before = (await clerk.get<{ unread: number }>("/api/notifications/unread")).unread;
  await expect(bell(clerk.page, before)).toBeVisible();

  const officer = await Api.of(String(chain[0]?.office.code));
  const text = "请于本周五前完成上报。";
  const body = { cycle: report.cycleId, q: creditCode, text };
  expect((await officer.post("/api/reminders", body)).body).toEqual({ units: 1 });

  await expect(bell(clerk.page, before + 1)).toBeVisible();
  await bell(clerk.page, before + 1).click();
  await expect(clerk.page.getByText(text)).toBeVisible();
  await clerk.page.getByRole("button", { name: "全部标为已读" }).click();
  await expect(bell(clerk.page, 0)).toBeVisible();
});

function bell(page: Page, unread: number) {
  const name = unread === 0 ? "消息" : `消息：${unread} 条未读`;
  return page.getByRole("link", { name, exact: true });
}
