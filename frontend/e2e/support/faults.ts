import type { Page } from "@playwright/test";

/** Collects what a page complains about: console errors, exceptions, requests that failed. */
export function faultsOf(page: Page): string[] {
  const faults: string[] = [];
  page.on("console", (message) => {
    if (message.type() === "error") {
      faults.push(`console: ${message.text()}`);
    }
  });
  page.on("pageerror", (error) => faults.push(`exception: ${error.message}`));
  page.on("response", (response) => {
    if (response.status() >= 400) {
      faults.push(`${response.status()} ${response.url()}`);
    }
  });
  page.on("requestfailed", (request) => {
    const reason = request.failure()?.errorText;
    // A request that is given up because the reader moves on is none.
    if (reason !== "net::ERR_ABORTED") {
      faults.push(`${reason} ${request.url()}`);
    }
  });
  return faults;
}
