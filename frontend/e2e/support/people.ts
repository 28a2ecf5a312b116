import type { APIRequestContext, Browser, Page } from "@playwright/test";
import { expect, request, test } from "@playwright/test";

interface DemoAccount {
  username: string;
  password: string;
}

/** A person at a browser of their own, signed in. */
export async function arrive(browser: Browser, username: string): Promise<Page> {
  const context = await browser.newContext();
  const page = await context.newPage();
  const { password } = await accountOf(page.request, username);
  await page.goto("/sign-in");
  await page.getByLabel("用户名").fill(username);
  await page.getByLabel("密码", { exact: true }).fill(password);
  await page.getByRole("button", { name: "登录", exact: true }).first().click();
  await expect(page.getByRole("button", { name: "退出" })).toBeVisible();
  return page;
}

async function accountOf(requests: APIRequestContext, username: string): Promise<DemoAccount> {
  const system = (await (await requests.get("/api/system")).json()) as {
    demoAccounts: DemoAccount[];
  };
  const account = system.demoAccounts.find((one) => one.username === username);
  if (account === undefined) {
    throw new Error(`The demo has no account ${username}`);
  }
  return account;
}

/** The server spoken to directly, past the pages and their cookies, as that person. */
export class Api {
  private constructor(
    private readonly requests: APIRequestContext,
    private readonly token: string,
  ) {}

  static async as(username: string): Promise<Api> {
    const requests = await request.newContext({ baseURL: test.info().project.use.baseURL });
    const data = await accountOf(requests, username);
    const answer = await requests.post("/api/session", { data });
    const { accessToken } = (await answer.json()) as { accessToken: string };
    return new Api(requests, accessToken);
  }

  async get<T>(path: string): Promise<T> {
    const answer = await this.requests.get(path, { headers: this.headers() });
    expect(answer.status(), path).toBe(200);
    return (await answer.json()) as T;
  }

  async post(path: string, data: unknown): Promise<{ status: number; body: unknown }> {
    const answer = await this.requests.post(path, { headers: this.headers(), data });
    return { status: answer.status(), body: await answer.json() };
  }

  private headers() {
    return { authorization: `Bearer ${this.token}` };
  }
}
