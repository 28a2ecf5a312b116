import type { Page } from "@playwright/test";
import { expect, test } from "@playwright/test";
import { Api, arrive } from "./support/people";
import { cell, decide, explainAll, openFromQueue, saved, submit, write } from "./support/report";

interface Submission {
  id: string;
  period: string;
  version: number;
  state: string;
  unit: { name: string; creditCode: string; region: string };
}

interface Bar {
  region: { code: string };
  period: string;
  numerator: string;
  denominator: string;
}

const RETURNED = "请核对触媒年末库存，并附盘点表。";
const SENT_ON = "数据已核对，同意上报。";
const ACCEPTED = "同意验收。";

test("a report goes from the unit through county, city and province to the dashboard", async ({
  browser,
}) => {
  test.setTimeout(300_000);
  const clerk = await arrive(browser, "clerk");
  const api = await Api.as("clerk");
  const report = await openReport(api);
  const before = await bar(await Api.as("analyst"), report);

  await test.step("the server refuses a report that breaks a mandatory check", async () => {
    const { version } = report;
    const answer = await api.post(`/api/submissions/${report.id}/submit`, { version });
    expect(answer.status).toBe(422);
    expect(JSON.stringify(answer.body)).toContain('"I02"');
  });

  await test.step("the clerk sees why, jumps to the cell and mends it", async () => {
    await clerk.getByRole("link", { name: "继续填报" }).first().click();
    await clerk.getByRole("button", { name: "上报", exact: true }).click();
    const dialog = clerk.getByRole("dialog");
    await expect(dialog.getByText("触媒库存平衡")).toBeVisible();
    await dialog.getByRole("link", { name: /触媒年末库存/ }).click();
    await expect(clerk).toHaveURL(/fill\/HG102/);
    await expect(cell(clerk, "HG102.closing")).toBeFocused();
    await write(clerk, "HG102.closing", "1");
    await expect(clerk.getByText("触媒库存平衡")).toBeVisible();
    await write(clerk, "HG102.closing", await closingStock(clerk));
    await expect(clerk.getByText("触媒库存平衡")).toBeHidden();
    await saved(clerk);
  });

  await test.step("what was saved is there after a reload", async () => {
    const closing = await cell(clerk, "HG102.closing").inputValue();
    await clerk.reload();
    await expect(cell(clerk, "HG102.closing")).toHaveValue(closing);
  });

  await test.step("the workbook of the whole set downloads", async () => {
    await clerk.goto(`/submissions/${report.id}`);
    const download = clerk.waitForEvent("download");
    await clerk.getByText("下载一套表").click();
    expect((await download).suggestedFilename()).toMatch(/\.xlsx$/);
  });

  await test.step("the clerk submits", async () => {
    await clerk.goto(`/submissions/${report.id}/fill/HG102`);
    await explainAll(clerk, "已逐项核对台账，数据属实。");
    await saved(clerk);
    await submit(clerk);
    expect((await openReport(api)).state).toBe("SUBMITTED");
  });

  const county = await arrive(browser, "county");
  await test.step("the county sends it back, not without an opinion", async () => {
    await openFromQueue(county, report.unit.name);
    await county.getByRole("button", { name: "退回", exact: true }).click();
    await expect(
      county.getByRole("dialog").getByRole("button", { name: "退回", exact: true }),
    ).toBeDisabled();
    await county.getByRole("dialog").getByRole("button", { name: "取消" }).click();
    await decide(county, "退回", RETURNED);
  });

  await test.step("the clerk reads the opinion, mends and submits again", async () => {
    await clerk.goto("/home");
    await expect(clerk.getByText(RETURNED)).toBeVisible();
    await clerk.goto(`/submissions/${report.id}/fill/HG102`);
    await expect(clerk.getByText(RETURNED)).toBeVisible();
    await write(clerk, "HG102.catalystLife", "8600");
    await saved(clerk);
    await submit(clerk);
  });

  await test.step("county, city and province approve, the last one accepts", async () => {
    await openFromQueue(county, report.unit.name);
    await decide(county, "审核通过", SENT_ON);
    const city = await arrive(browser, "city");
    await openFromQueue(city, report.unit.name);
    await decide(city, "审核通过", SENT_ON);
    const province = await arrive(browser, "province");
    await openFromQueue(province, report.unit.name);
    await decide(province, "审核通过", ACCEPTED);
    expect((await openReport(api)).state).toBe("ACCEPTED");
  });

  await test.step("the history shows every opinion", async () => {
    await clerk.goto(`/submissions/${report.id}?tab=history`);
    await expect(clerk.getByText(RETURNED)).toBeVisible();
    await expect(clerk.getByText(SENT_ON)).toHaveCount(2);
    await expect(clerk.getByText(ACCEPTED)).toBeVisible();
  });

  await test.step("the analyst's number grows by exactly this report", async () => {
    const analystApi = await Api.as("analyst");
    const cells = await cellsOf(api, report.id);
    const expected = Number(before.denominator) + Number(cells.carbideOutput);
    await expect
      .poll(async () => Number((await bar(analystApi, report)).denominator))
      .toBeCloseTo(expected, 2);
    const after = await bar(analystApi, report);
    expect(Number(after.numerator)).toBeCloseTo(
      Number(before.numerator) + Number(cells.mercuryUsed) * 1000,
      3,
    );
    const analyst = await arrive(browser, "analyst");
    await expect(analyst.getByText("49.14").first()).toBeVisible();
  });
});

async function openReport(api: Api): Promise<Submission> {
  const { items } = await api.get<{ items: Submission[] }>("/api/submissions?size=50");
  const [latest] = items.sort((a, b) => b.period.localeCompare(a.period));
  if (latest === undefined) {
    throw new Error("The clerk of the demo has no report");
  }
  return latest;
}

async function cellsOf(api: Api, id: string): Promise<Record<string, string>> {
  const data = await api.get<{
    forms: Record<string, { data: { cells: Record<string, string> } }>;
  }>(`/api/submissions/${id}/data`);
  return data.forms.HG102?.data.cells ?? {};
}

/** The national analyst's bar of the report's province and period. */
async function bar(api: Api, report: Submission): Promise<Bar> {
  const chart = "/api/dashboards/mercury/overview/charts/mercuryIntensity";
  const { rows } = await api.get<{ rows: Bar[] }>(chart);
  const province = report.unit.region.slice(0, 2);
  const found = rows.find(
    (row) => row.region.code.startsWith(province) && row.period === report.period,
  );
  return (
    found ?? { region: { code: province }, period: report.period, numerator: "0", denominator: "0" }
  );
}

/** What the closing stock of catalyst must be: opening + purchased − loaded − other outflow. */
async function closingStock(page: Page): Promise<string> {
  const [opening, purchased, loaded, otherOut] = await Promise.all(
    ["opening", "purchased", "loaded", "otherOut"].map(async (key) =>
      Number((await cell(page, `HG102.${key}`).inputValue()).replaceAll(",", "")),
    ),
  );
  return ((opening ?? 0) + (purchased ?? 0) - (loaded ?? 0) - (otherOut ?? 0)).toFixed(3);
}
