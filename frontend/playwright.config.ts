import { existsSync, mkdirSync } from "node:fs";
import { tmpdir } from "node:os";
import { resolve } from "node:path";
import { defineConfig } from "@playwright/test";
import chromium from "@sparticuz/chromium";

const installed = ["/usr/bin/chromium", "/usr/bin/chromium-browser", "/usr/bin/google-chrome"];

/** An installed Chromium, otherwise the one that comes as a package. */
async function browser(): Promise<string> {
  return process.env.CINNABAR_CHROMIUM ?? installed.find(existsSync) ?? (await unpacked());
}

/** Unpacks it among what is built: in the common folder another user's would be found and not run. */
async function unpacked(): Promise<string> {
  const common = tmpdir();
  process.env.TMPDIR = resolve("target/chromium");
  mkdirSync(process.env.TMPDIR, { recursive: true });
  const path = await chromium.executablePath();
  process.env.TMPDIR = common;
  return path;
}

export default defineConfig({
  testDir: "e2e",
  outputDir: "target/e2e",
  workers: 2,
  projects: [
    { name: "demo", testIgnore: ["bulk.spec.ts", "changeover.spec.ts"] },
    // A server whose data a test has prepared; it says in the environment what for.
    { name: "prepared", testMatch: "bulk.spec.ts" },
    { name: "corrected", testMatch: "changeover.spec.ts" },
  ],
  timeout: 120_000,
  expect: { timeout: 15_000 },
  reporter: [["list"]],
  use: {
    baseURL: process.env.CINNABAR_SERVER ?? "http://localhost:8080",
    viewport: { width: 1440, height: 900 },
    locale: "zh-CN",
    screenshot: "only-on-failure",
    launchOptions: {
      executablePath: await browser(),
      // Where no language is set, Chromium cannot name a download in Chinese.
      env: { ...process.env, LC_ALL: "C.UTF-8" } as Record<string, string>,
      args: [
        "--no-sandbox",
        "--disable-gpu",
        "--disable-quic",
        "--no-first-run",
        "--disable-background-networking",
        "--disable-component-update",
        "--disable-sync",
      ],
    },
  },
});
