import { type Browser, expect, test } from "@playwright/test";
import { cell, decide, remark, saved, submit, write } from "./support/report";
import { settle, type Visitor, visit } from "./support/visit";

interface Step {
  readonly office: { readonly code: string; readonly level: string };
  readonly step: "WAITING" | "CURRENT" | "DONE";
}

interface Report {
  readonly id: string;
  readonly state: string;
  readonly unit: { readonly name: string; readonly creditCode: string; readonly type: string };
  readonly chain: readonly Step[];
}

const LIFE = "汞基102 19 触媒平均使用寿命";

test("a report comes down three levels with remarks on cells and goes up again", async ({
  browser,
}) => {
  test.setTimeout(240_000);
  const report = await atTheTopOfThreeLevels(await visit(browser, "analyst"));
  const [county, city, province] = await officers(browser, report);
  const path = `/submissions/${report.id}`;

  await test.step("the province sends it back to the city, about a cell", async () => {
    await returnWith(province, path, LIFE, "寿命与上年相差大，请说明", "请地市核对。", "下级机构");
  });

  await test.step("the city cannot pass it on with that remark open, and sends it on down", async () => {
    await settle(city.page, path);
    await expect(city.page.getByText("寿命与上年相差大，请说明")).toBeVisible();
    await city.page.getByRole("button", { name: "审核通过", exact: true }).click();
    const dialog = city.page.getByRole("dialog");
    await dialog.getByRole("button", { name: "审核通过", exact: true }).click();
    await expect(dialog.getByRole("alert")).toContainText("修改意见");
    await dialog.getByRole("button", { name: "取消" }).click();
    await returnWith(city, path, LIFE, "请附装填记录", "请区县核对。", "下级机构");
  });

  await test.step("the county sends it back to the unit", async () => {
    await returnWith(county, path, LIFE, "请按台账改正", "请企业核对后重报。", undefined);
  });

  const clerk = await visit(browser, report.unit.creditCode.toLowerCase());
  await test.step("the clerk cannot submit before every remark is ticked off", async () => {
    await settle(clerk.page, `${path}/fill/HG101`);
    await expect(clerk.page.getByText("还有 3 条修改意见待处理")).toBeVisible();
    await expect(clerk.page.getByRole("button", { name: "上报", exact: true })).toBeDisabled();
  });

  await test.step("a remark leads to its cell, which is mended and ticked off", async () => {
    const remarks = clerk.page.getByRole("region", { name: "对单元格的修改意见" });
    await remarks
      .getByRole("link", { name: /触媒平均使用寿命/ })
      .first()
      .click();
    await expect(clerk.page).toHaveURL(/fill\/HG102/);
    await expect(cell(clerk.page, "HG102.catalystLife")).toBeFocused();
    await write(clerk.page, "HG102.catalystLife", "8600");
    await saved(clerk.page);
    for (let open = 3; open > 0; open--) {
      const field = remarks.getByPlaceholder("说明如何处理").nth(3 - open);
      await field.fill("已按装填台账改为 8600 h。");
      await remarks.getByRole("button", { name: "已处理" }).first().click();
      await expect(remarks.getByRole("button", { name: "已处理" })).toHaveCount(open - 1);
    }
    await expect(remarks.getByText("修改意见已全部处理")).toBeVisible();
    await submit(clerk.page);
  });

  await test.step("every level sees what was changed, by whom and why, and passes it on", async () => {
    for (const officer of [county, city, province]) {
      await settle(officer.page, path);
      const remarks = officer.page.getByRole("table", { name: "对单元格的修改意见" });
      await expect(remarks.getByText("8,600")).toHaveCount(3);
      await expect(remarks.getByText("已按装填台账改为 8600 h。").first()).toBeVisible();
      const changes = officer.page.getByRole("table", { name: "较上一版的修改" });
      await expect(changes.getByRole("row", { name: /触媒平均使用寿命.*8,600/ })).toBeVisible();
      await decide(officer.page, "审核通过", "已核对修改内容。");
    }
    const { state } = await clerk.get<Report>(`/api${path}`);
    expect(state).toBe("ACCEPTED");
  });
});

/** A report of a producer that waits for the last of three offices. */
async function atTheTopOfThreeLevels({ get }: Visitor): Promise<Report> {
  const { items } = await get<{ items: Report[] }>("/api/submissions?state=SUBMITTED&size=100");
  for (const { id, unit } of items) {
    if (unit.type === "PVC") {
      const report = await get<Report>(`/api/submissions/${id}`);
      if (report.chain.length === 3 && report.chain[2]?.step === "CURRENT") {
        return report;
      }
    }
  }
  throw new Error("The demo has no report that waits for the last of three offices");
}

/** The reviewers of the report's chain, from the lowest; of the demo, each is called after the office. */
async function officers(browser: Browser, { chain }: Report): Promise<[Visitor, Visitor, Visitor]> {
  const [county, city, province] = chain.map(({ office }) => office.code);
  return [
    await visit(browser, String(county)),
    await visit(browser, String(city)),
    await visit(browser, String(province)),
  ];
}

async function returnWith(
  { page }: Visitor,
  path: string,
  about: string,
  text: string,
  opinion: string,
  to: string | undefined,
) {
  await settle(page, `${path}?tab=forms&form=HG102`);
  await page.getByLabel("对单元格提意见").check();
  await remark(page, about, text);
  await page.getByRole("button", { name: "退回", exact: true }).click();
  const dialog = page.getByRole("dialog");
  await expect(dialog.getByLabel(about, { exact: true })).toHaveValue(text);
  if (to !== undefined) {
    await dialog.getByLabel(new RegExp(to)).check();
  }
  await dialog.getByLabel(/^审核意见/).fill(opinion);
  await dialog.getByRole("button", { name: "退回", exact: true }).click();
  await expect(dialog).toBeHidden();
}
