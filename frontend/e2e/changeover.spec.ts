import { expect, type Page, test } from "@playwright/test";
import { inspect } from "./support/inspect";
import { settle, visit } from "./support/visit";

const {
  CINNABAR_CYCLE: cycle,
  CINNABAR_SUBMISSION: submission,
  CINNABAR_OFFICER: officer = "",
  CINNABAR_CLERK: clerk = "",
} = process.env;
const FORM = `/submissions/${submission}/fill/HG102`;
const START = `/cycles/${cycle}/changeovers`;

test("an office moves its cycle to a corrected version while a clerk types", async ({
  browser,
}) => {
  const { page } = await visit(browser, officer);
  await inspect(page, "county-changeovers", START, "zh");
  await page.getByLabel("更正版本").selectOption("second");
  await page.getByRole("button", { name: "查看变化" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已预览" })).toBeVisible();
  const changeover = new URL(page.url()).pathname;
  await expect(page.getByRole("row", { name: /联系电话/ }).first()).toContainText("新版本无此指标");
  await expect(page.getByRole("row", { name: /C01 产能上限/ })).toBeVisible();
  await inspect(page, "county-changeover", changeover, "zh");

  const filling = await visit(browser, clerk);
  await settle(filling.page, FORM);
  await filling.page.context().setOffline(true);
  await cell(filling.page, "HG102.capacity").fill("590000");
  await page.setViewportSize({ width: 1440, height: 900 });
  await page.getByLabel(/^换版理由/).fill("更正表尾和产能审核关系");
  await page.getByRole("button", { name: "换用版本 second" }).click();
  await expect(page.getByRole("status").filter({ hasText: "已换版" })).toBeVisible();

  // The page learns of it from its own save, or from the notice, which may come while it asks.
  await filling.page.context().setOffline(false);
  const load = filling.page.getByRole("button", { name: "载入更正后的报表" });
  await expect(async () => {
    if (await load.isVisible()) {
      await load.click({ timeout: 1_000 });
    }
    const opened = cell(filling.page, "HG102.otherDecrease");
    await expect(opened).toHaveValue("3.6", { timeout: 2_000 });
  }).toPass();
  await expect(cell(filling.page, "HG102.capacity")).toHaveValue(/590.?000/);
  await expect(filling.page.locator("[data-save-state]")).toHaveAttribute(
    "data-save-state",
    "SAVED",
  );
  await settle(filling.page, `/submissions/${submission}?tab=history`);
  await expect(filling.page.getByRole("row", { name: /联系电话.*0991-0762518/ })).toBeVisible();

  const english = await visit(browser, officer, "en");
  await inspect(english.page, "county-changeovers", START, "en");
  await inspect(english.page, "county-changeover", changeover, "en");
});

function cell(page: Page, reference: string) {
  return page.locator(`[id="cell:${reference}"]`);
}
