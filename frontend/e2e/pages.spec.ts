import { readFile } from "node:fs/promises";
import { test } from "@playwright/test";
import { inspect } from "./support/inspect";
import { type Language, settle, type Visitor, visit } from "./support/visit";

const LANGUAGES: readonly Language[] = ["zh", "en"];

/** A draft check that some reports break and others keep. */
const BROKEN_BY_SOME = `checks:
  - id: T01
    title: {zh: 触媒年末库存不减, en: Catalyst stock does not fall}
    level: VERIFICATION
    formula: HG102.closing >= HG102.opening
    message: {zh: "年末比年初少 {difference} t。", en: "{difference} t less than at the beginning."}
`;

test.describe.configure({ mode: "parallel" });

/** The pages of a person, by the name of their picture. */
type Pages = Record<string, string>;

/** Who sees which pages; a page that looks alike to several people stands with one of them. */
const people: Record<string, (visitor: Visitor) => Promise<Pages>> = {
  clerk: async (visitor) => ({
    home: "/home",
    notices: "/notifications",
    ...(await reportPages(visitor, "open", "DRAFT")),
    accepted: await reportIn(visitor, "ACCEPTED"),
    nowhere: "/nowhere",
    account: "/account",
  }),
  province: async (visitor) => ({
    queue: "/submissions?awaitingMe=true",
    review: await firstInQueue(visitor),
    notices: "/notifications",
    progress: "/progress",
    coverage: "/coverage",
    timeline: "/office-timeline",
    cross: "/cross-checks",
    changeovers: await changeoversOfLatest(visitor),
    summary: await summaryOfEarliest(visitor),
  }),
  analyst: async (visitor) => ({
    submissions: "/submissions",
    ...(await reportPages(visitor, "accepted", "ACCEPTED")),
    progress: "/progress",
    dashboard: "/dashboards",
  }),
  designer: async (visitor) => ({
    draft: await uploadedDraft(visitor),
    schemes: "/schemes",
    scheme: "/schemes/mercury/2026",
    ...tabs("scheme", "/schemes/mercury/2026", ["forms", "checks", "changes"]),
    backtests: "/backtests",
    backtest: await orderedBacktest(visitor),
  }),
  admin: async () => ({ progress: "/progress", accounts: "/accounts" }),
  "security-admin": async () => ({ accounts: "/accounts" }),
  auditor: async () => ({ "audit-log": "/audit-log" }),
};

for (const language of LANGUAGES) {
  test(`the sign-in page is in order in ${language}`, async ({ browser }) => {
    const context = await browser.newContext();
    await context.addInitScript(
      (chosen) => localStorage.setItem("cinnabar.language", chosen),
      language,
    );
    const page = await context.newPage();
    await inspect(page, "sign-in", "/sign-in", language);
  });

  for (const [username, pagesOf] of Object.entries(people)) {
    test(`every page of ${username} is in order in ${language}`, async ({ browser }) => {
      test.setTimeout(300_000);
      const visitor = await visit(browser, username, language);
      for (const [name, path] of Object.entries(await pagesOf(visitor))) {
        await test.step(name, () => inspect(visitor.page, `${username}-${name}`, path, language));
      }
      await visitor.page.context().close();
    });
  }
}

/** The pages of a report in this state, each of its tabs and a form with fixed and floating rows. */
async function reportPages(visitor: Visitor, name: string, state: string): Promise<Pages> {
  const report = await reportIn(visitor, state);
  return {
    [`${name}-forms`]: report,
    ...tabs(name, report, ["findings", "revisions", "history", "cross"]),
    [`${name}-fixed-rows`]: `${report}/fill/HG102`,
    [`${name}-floating-rows`]: `${report}/fill/HG103`,
  };
}

function tabs(name: string, page: string, names: string[]): Pages {
  return Object.fromEntries(names.map((tab) => [`${name}-${tab}`, `${page}?tab=${tab}`]));
}

/** A check that some accepted reports break, tried on all of the last period. */
async function orderedBacktest({ get, order }: Visitor): Promise<string> {
  const periods = await get<{ period: string }[]>("/api/backtests/periods?scheme=mercury");
  const { id } = await order<{ id: string }>("/api/backtests", {
    scheme: "mercury",
    version: "2026",
    periods: periods.slice(-1).map(({ period }) => period),
    source: BROKEN_BY_SOME,
  });
  return `/backtests/${id}`;
}

/** A report of this person's region in this state. */
async function reportIn(visitor: Visitor, state: string): Promise<string> {
  return first(visitor, `state=${state}`);
}

/** A draft that holds what is published already. */
async function uploadedDraft({ page }: Visitor): Promise<string> {
  await settle(page, "/schemes/mercury/2026");
  const downloading = page.waitForEvent("download");
  await page.getByRole("button", { name: /^(下载文件|Download files)$/ }).click();
  const pack = await (await downloading).path();
  await settle(page, "/schemes");
  await page.locator("input[type=file]").setInputFiles({
    name: "mercury.zip",
    mimeType: "application/zip",
    buffer: await readFile(pack),
  });
  await page.waitForURL("**/scheme-drafts/**");
  return new URL(page.url()).pathname;
}

/** The generated form of a year that is accepted, with the units behind one of its totals. */
async function summaryOfEarliest({ get }: Visitor): Promise<string> {
  const cycles = await get<{ id: string; scheme: string }[]>("/api/cycles");
  const cycle = cycles.filter(({ scheme }) => scheme === "mercury").at(-1);
  return `/cycles/${cycle?.id}/summaries/HG301?column=carbideOutput`;
}

/** What a cycle may be moved to; a changeover itself is looked at in changeover.spec.ts. */
async function changeoversOfLatest({ get }: Visitor): Promise<string> {
  const [cycle] = await get<{ id: string }[]>("/api/cycles");
  return `/cycles/${cycle?.id}/changeovers`;
}

/** What an office sees of a report that awaits it. */
async function firstInQueue(visitor: Visitor): Promise<string> {
  return first(visitor, "awaitingMe=true");
}

async function first({ get }: Visitor, filter: string): Promise<string> {
  const { items } = await get<{ items: { id: string }[] }>(`/api/submissions?${filter}&size=1`);
  if (items[0] === undefined) {
    throw new Error(`The demo has no report with ${filter} here`);
  }
  return `/submissions/${items[0].id}`;
}
