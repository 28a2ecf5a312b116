import AxeBuilder from "@axe-core/playwright";
import { expect, type Page } from "@playwright/test";
import { faultsOf } from "./faults";
import { untranslated } from "./spoken";
import { type Language, settle } from "./visit";

const WIDTHS = [1440, 390];

/** Looks at a page at both widths: its picture, its language, its faults, who it keeps out. */
export async function inspect(page: Page, name: string, path: string, language: Language) {
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
  const { violations } = await new AxeBuilder({ page })
    .options({ resultTypes: ["violations"] })
    .setLegacyMode()
    .analyze();
  return violations
    .filter(({ impact }) => impact === "serious" || impact === "critical")
    .map(({ id, nodes }) => `${id}: ${nodes[0]?.html}`);
}
