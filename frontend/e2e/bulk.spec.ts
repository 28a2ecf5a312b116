import { expect, test } from "@playwright/test";
import { faultsOf } from "./support/faults";
import { settle, type Visitor, visit } from "./support/visit";

const { CINNABAR_CYCLE: cycle, CINNABAR_OFFICERS: officers = "" } = process.env;
const REPORTS = 200;
const MOVED_MEANWHILE = 3;

test("an office approves two hundred at once but for three that were moved meanwhile", async ({
  browser,
}) => {
  const [name = "", colleagueName = ""] = officers.split(",");
  const officer = await visit(browser, name);
  const colleague = await visit(browser, colleagueName);
  const { page } = officer;
  const faults = faultsOf(page);
  await settle(page, `/submissions?awaitingMe=true&cycle=${cycle}`);
  await page.getByRole("button", { name: `全部审核通过（${REPORTS} 份）` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^审核意见/).fill("数据与台账一致。");
  const answered = page.waitForResponse(
    (answer) => answer.url().endsWith("/api/bulk-actions") && answer.request().method() === "POST",
  );
  await dialog.getByRole("button", { name: "审核通过", exact: true }).click();
  const order = (await (await answered).json()) as { id: string };

  const moved = await sendSomeBack(colleague, order.id);

  await expect(page.getByRole("status").filter({ hasText: "已办理" })).toHaveText(
    new RegExp(`^已办理 ${REPORTS} / ${REPORTS}.*${REPORTS - MOVED_MEANWHILE}.*${MOVED_MEANWHILE}`),
    { timeout: 60_000 },
  );
  await settle(page, `/bulk-actions/${order.id}?outcome=REFUSED`);
  const rows = page.getByRole("table").getByRole("row").filter({ hasText: "其间已有人处理" });
  await expect(rows).toHaveCount(MOVED_MEANWHILE);
  await page.screenshot({ path: "target/e2e/screens/county-bulk-zh-1440.png" });
  for (const id of moved) {
    await expect(rows.locator(`a[href="/submissions/${id}"]`)).toBeVisible();
    const { state } = await officer.get<{ state: string }>(`/api/submissions/${id}`);
    expect(state).toBe("RETURNED");
  }
  const { total } = await officer.get<{ total: number }>(
    `/api/submissions?cycle=${cycle}&awaitingMe=true`,
  );
  expect(total, "what still waits for the office").toBe(0);
  expect(faults).toEqual([]);
});

/** The colleague takes reports of the order whose turn has not come yet. */
async function sendSomeBack(colleague: Visitor, order: string): Promise<string[]> {
  const { items } = await colleague.get<{ items: { submissionId: string }[] }>(
    `/api/bulk-actions/${order}/items?outcome=WAITING&size=200`,
  );
  const moved: string[] = [];
  for (const { submissionId } of items.reverse()) {
    const status = await colleague.post(`/api/submissions/${submissionId}/send-back`, {
      version: 1,
      opinion: "附件缺少盖章页。",
    });
    expect([200, 409]).toContain(status);
    if (status === 200 && moved.push(submissionId) === MOVED_MEANWHILE) {
      break;
    }
  }
  expect(moved).toHaveLength(MOVED_MEANWHILE);
  return moved;
}
