import AxeBuilder from "@axe-core/playwright";
import { expect, type Page, test } from "@playwright/test";
import { faultsOf } from "./support/faults";
import { untranslated } from "./support/spoken";
import { type Language, settle, type Visitor, visit } from "./support/visit";

const LANGUAGES: readonly Language[] = ["zh", "en"];
const WIDTHS = [1440, 390];

/** The pages of a person, by the name of their picture. */
type Pages = Record<string, string>;

const everybody: Pages = {
  schemes: "/schemes",
  scheme: "/schemes/mercury/2026",
  account: "/account",
};

const people: Record<string, (visitor: Visitor) => Promise<Pages>> = {
  clerk: async (visitor) => ({
    home: "/home",
    notices: "/notifications",
    ...(await reportPages(visitor, "open", "DRAFT")),
    ...(await reportPages(visitor, "accepted", "ACCEPTED")),
    ...everybody,
  }),
  province: async (visitor) => ({
    queue: "/submissions?awaitingMe=true",
    review: await firstInQueue(visitor),
    notices: "/notifications",
    ...(await overview(visitor)),
  }),
  analyst: overview,
  designer: async () => everybody,
  admin: async () => ({ progress: "/progress", accounts: "/accounts", ...everybody }),
  "security-admin": async () => ({ accounts: "/accounts", ...everybody }),
  auditor: async () => ({ "audit-log": "/audit-log", ...everybody }),
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

async function inspect(page: Page, name: string, path: string, language: Language) {
  const faults = faultsOf(page);
  await page.setViewportSize({ width: 1440, height: 900 });
  await settle(page, path);
  for (const width of WIDTHS) {
    await page.setViewportSize({ width, height: 900 });
    const overflow = () =>
      page.evaluate(() => document.documentElement.scrollWidth - window.innerWidth);
    await page.screenshot({
      path: `target/e2e/screens/${name}-${language}-${width}.png`,
      animations: "disabled",
    });
    await expect.soft(page, `${name} at ${width}`).toHaveTitle(/Cinnabar/);
    expect.soft(await overflow(), `${name} is wider than ${width}`).toBeLessThanOrEqual(0);
    expect.soft(await untranslated(page, language), `${name}: other language`).toEqual([]);
    if (language === "zh") {
      expect.soft(await serious(page), `${name} at ${width}: accessibility`).toEqual([]);
    }
  }
  expect.soft(faults, `${name}: faults`).toEqual([]);
  page.removeAllListeners();
}

/** What keeps people out; the same in every language, so it is looked for in one. */
async function serious(page: Page): Promise<string[]> {
  const { violations } = await new AxeBuilder({ page }).analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}

/** The pages of a report in this state, each of its tabs and a form with fixed and floating rows. */
async function reportPages({ get }: Visitor, name: string, state: string): Promise<Pages> {
  const { items } = await get<{ items: { id: string }[] }>(
    `/api/submissions?state=${state}&size=1`,
  );
  const id = items[0]?.id;
  if (id === undefined) {
    throw new Error(`The demo has no report that is ${state} here`);
  }
  return {
    [`${name}-forms`]: `/submissions/${id}`,
    [`${name}-findings`]: `/submissions/${id}?tab=findings`,
    [`${name}-revisions`]: `/submissions/${id}?tab=revisions`,
    [`${name}-history`]: `/submissions/${id}?tab=history`,
    [`${name}-fixed-rows`]: `/submissions/${id}/fill/HG102`,
    [`${name}-floating-rows`]: `/submissions/${id}/fill/HG103`,
  };
}

/** What an office sees of a report that awaits it. */
async function firstInQueue({ get }: Visitor): Promise<string> {
  const { items } = await get<{ items: { id: string }[] }>(
    "/api/submissions?awaitingMe=true&size=1",
  );
  if (items[0] === undefined) {
    throw new Error("In the demo nothing awaits this office");
  }
  return `/submissions/${items[0].id}`;
}

async function overview(visitor: Visitor): Promise<Pages> {
  return {
    submissions: "/submissions",
    ...(await reportPages(visitor, "accepted", "ACCEPTED")),
    progress: "/progress",
    dashboard: "/dashboards",
    ...everybody,
  };
}
