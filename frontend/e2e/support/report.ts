import type { Locator, Page } from "@playwright/test";
import { expect } from "@playwright/test";

/** A cell of a form that is being filled, by its official reference, for instance HG102.closing. */
export function cell(page: Page, reference: string): Locator {
  return page.locator(`[id="cell:${reference}"]`);
}

export async function write(page: Page, reference: string, text: string): Promise<void> {
  const input = cell(page, reference);
  await input.fill(text);
  await input.press("Enter");
}

/** Waits until the server has acknowledged everything that was typed. */
export async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "SAVED");
}

/** Explains every finding of the form on the page that asks for it. */
export async function explainAll(page: Page, text: string): Promise<void> {
  for (const field of await page.getByLabel(/^对 .+ 的说明$|说明$/).all()) {
    if ((await field.inputValue()) === "") {
      await field.fill(text);
      await field.blur();
    }
  }
}

/** Submits the report of the page and sees it go. */
export async function submit(page: Page): Promise<void> {
  await page.getByRole("button", { name: "上报", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("button", { name: "上报", exact: true }).click();
  await expect(dialog).toBeHidden();
}

/** An officer opens a unit's report from the queue of what awaits them. */
export async function openFromQueue(page: Page, unit: string): Promise<void> {
  await page.goto("/submissions");
  await page.getByRole("link", { name: unit }).first().click();
  await expect(page.getByRole("button", { name: "审核通过", exact: true })).toBeVisible();
}

/** Says what is wrong with a cell of the form, before the submission is sent back. */
export async function remark(page: Page, cell: string, text: string): Promise<void> {
  await page.getByRole("button", { name: `对“${cell}”提意见` }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByRole("textbox").fill(text);
  await dialog.getByRole("button", { name: "记下意见" }).click();
  await expect(dialog).toBeHidden();
}

/** Approves or sends back, with an opinion. */
export async function decide(page: Page, act: "审核通过" | "退回", opinion: string): Promise<void> {
  await page.getByRole("button", { name: act, exact: true }).click();
  const dialog = page.getByRole("dialog");
  await dialog.getByLabel(/^审核意见/).fill(opinion);
  await dialog.getByRole("button", { name: act, exact: true }).click();
  await expect(dialog).toBeHidden();
}
