import { expect, type Page, test } from "@playwright/test";
import { settle, visit } from "./support/visit";

interface Report {
  readonly id: string;
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

  const officer = await visit(browser, String(chain[0]?.office.code));
  await settle(officer.page, `/submissions/${report.id}`);
  await officer.page.getByRole("button", { name: "催报" }).click();
  const dialog = officer.page.getByRole("dialog");
  const text = "请于本周五前完成上报。";
  await dialog.getByLabel(/^催报内容/).fill(text);
  await dialog.getByRole("button", { name: "立即催报" }).click();
  await expect(dialog.getByText("已催报 1 家单位。")).toBeVisible();

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
