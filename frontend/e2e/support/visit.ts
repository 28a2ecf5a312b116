import type { Browser, BrowserContextOptions, Page } from "@playwright/test";
import { expect } from "@playwright/test";

export type Language = "zh" | "en";

/** Somebody who came with the session already open, and the server as that person sees it. */
export interface Visitor {
  readonly page: Page;
  get<T>(path: string): Promise<T>;
  /** Sends something; the result is the status of the answer. */
  post(path: string, data: unknown): Promise<number>;
  /** Orders something, once for each call; the result is the answer. */
  order<T>(path: string, data: unknown): Promise<T>;
}

/** Opens a browser of its own for this person; all accounts of a demo or a test have one password. */
export async function visit(
  browser: Browser,
  username: string,
  language: Language = "zh",
  options: BrowserContextOptions = {},
): Promise<Visitor> {
  const context = await browser.newContext(options);
  await context.addInitScript(
    (chosen) => localStorage.setItem("cinnabar.language", chosen),
    language,
  );
  const system = (await (await context.request.get("/api/system")).json()) as {
    demoAccounts: { password: string }[];
  };
  const password = process.env.CINNABAR_PASSWORD ?? system.demoAccounts[0]?.password;
  const answer = await context.request.post("/api/session", { data: { username, password } });
  expect(answer.status(), `${username} signs in`).toBe(200);
  const { accessToken } = (await answer.json()) as { accessToken: string };
  const page = await context.newPage();
  const headers = { authorization: `Bearer ${accessToken}` };
  return {
    page,
    async get<T>(path: string): Promise<T> {
      const found = await context.request.get(path, { headers });
      expect(found.status(), path).toBe(200);
      return (await found.json()) as T;
    },
    async post(path: string, data: unknown): Promise<number> {
      return (await context.request.post(path, { headers, data })).status();
    },
    async order<T>(path: string, data: unknown): Promise<T> {
      const key = { "idempotency-key": crypto.randomUUID() };
      const answer = await context.request.post(path, { headers: { ...headers, ...key }, data });
      expect(answer.status(), path).toBe(202);
      return (await answer.json()) as T;
    },
  };
}

/** Goes to an address and waits until the page stands there, nothing loading any more. */
export async function settle(page: Page, path: string): Promise<void> {
  await page.goto(path);
  await expect(page.locator("h1").first()).toBeVisible();
  await expect(page.getByRole("status", { name: /^(Loading|正在加载)$/ })).toHaveCount(0);
  await expect(page.locator(".mantine-Loader-root")).toHaveCount(0);
}
