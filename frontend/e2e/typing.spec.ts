import { expect, type Locator, type Page, test } from "@playwright/test";
import { settle, type Visitor, visit } from "./support/visit";

interface Report {
  readonly id: string;
  readonly unit: { readonly creditCode: string; readonly type: string };
}

interface Contents {
  readonly previous: { readonly forms: Record<string, { cells: Record<string, string> }> } | null;
}

/** What is typed down the column of this year, from the first row to the tenth. */
const TYPED = ["120000", "120000", "100000.5", "90000", "40", "40", "", "60", "80", "60"];

const BLOCK = [
  ["贵州重力科技环保有限公司", "91520000000000001X", "1", "5.00", "20", "30"],
  ["宁夏新龙蓝天科技股份有限公司", "91640000000000002Y", "1", "6.00", "40", "50"],
];

test("a clerk who starts from blank types, pastes, sees totals and keeps it all", async ({
  browser,
}) => {
  const { visitor, report, previous } = await blankReport(await visit(browser, "analyst"), (name) =>
    visit(browser, name),
  );
  const { page } = visitor;

  await test.step("last year's closing stock is this year's opening stock already", async () => {
    await settle(page, `/submissions/${report.id}/fill/HG102`);
    const opening = await cell(page, "HG102.opening").inputValue();
    expect(opening.replaceAll(",", "")).toBe(previous.closing);
  });

  await test.step("typing goes down the column, computed cells follow", async () => {
    await cell(page, "HG102.capacity").focus();
    for (const text of TYPED) {
      await page.keyboard.type(text);
      await page.keyboard.press("Enter");
    }
    await expect(cell(page, "HG102.capacity")).toHaveValue("120,000");
    await expect(cell(page, "HG102.output")).toHaveValue("100,000.5");
    await expect(cell(page, "HG102.otherOut")).toBeFocused();
    await expect(cell(page, "HG102.lowMercuryShare")).toHaveText("75");
    await saved(page);
  });

  await test.step("a row is added, a block is pasted over it, each row is computed", async () => {
    await page.locator(`a[href="/submissions/${report.id}/fill/HG103"]`).click();
    await page.getByRole("button", { name: "添加一行" }).click();
    await expect(rowCell(page, 0, 0)).toBeFocused();
    await page.keyboard.type("将被粘贴的内容替换");
    await paste(page, BLOCK);
    await expectPasted(page);
    await saved(page);
  });

  await test.step("a reload keeps everything", async () => {
    await settle(page, page.url());
    await expectPasted(page);
    await page.locator(`a[href="/submissions/${report.id}/fill/HG102"]`).click();
    await expect(cell(page, "HG102.purchased")).toHaveValue("60");
    await expect(cell(page, "HG102.lowMercuryShare")).toHaveText("75");
  });
});

/** A PVC producer's report that nobody has touched, of a unit that reported the year before. */
async function blankReport(analyst: Visitor, arrive: (username: string) => Promise<Visitor>) {
  const { items } = await analyst.get<{ items: Report[] }>(
    "/api/submissions?state=NOT_STARTED&size=100",
  );
  for (const report of items.filter(({ unit }) => unit.type === "PVC")) {
    const visitor = await arrive(report.unit.creditCode.toLowerCase());
    const { previous } = await visitor.get<Contents>(`/api/submissions/${report.id}/data`);
    if (previous?.forms.HG102 !== undefined) {
      return { visitor, report, previous: previous.forms.HG102.cells };
    }
    await visitor.page.context().close();
  }
  throw new Error("The demo has no blank report of a PVC producer that reported before");
}

async function expectPasted(page: Page): Promise<void> {
  await expect(page.locator("tr[data-row]")).toHaveCount(BLOCK.length);
  await expect(rowCell(page, 0, 0)).toHaveValue(BLOCK[0]?.[0] ?? "");
  await expect(rowCell(page, 1, 5)).toHaveValue("50");
  // loaded × content ÷ 100 × 738.8
  await expect(page.locator(`tr[data-row="0"] td[data-column="6"]`)).toHaveText("1,108.2");
  await expect(page.locator(`tr[data-row="1"] td[data-column="6"]`)).toHaveText("2,216.4");
}

/** Pastes into the cell that has the focus, as from a spreadsheet. */
async function paste(page: Page, block: string[][]): Promise<void> {
  await page.evaluate(
    (text) => {
      const clipboardData = new DataTransfer();
      clipboardData.setData("text/plain", text);
      document.activeElement?.dispatchEvent(
        new ClipboardEvent("paste", { clipboardData, bubbles: true, cancelable: true }),
      );
    },
    block.map((row) => row.join("\t")).join("\n"),
  );
}

function cell(page: Page, reference: string): Locator {
  return page.locator(`[id="cell:${reference}"]`);
}

function rowCell(page: Page, row: number, column: number): Locator {
  return page.locator(`tr[data-row="${row}"] td[data-column="${column}"] input`);
}

async function saved(page: Page): Promise<void> {
  await expect(page.locator("[data-save-state]")).toHaveAttribute("data-save-state", "SAVED");
}
