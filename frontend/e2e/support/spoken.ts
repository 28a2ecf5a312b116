import { readdirSync, readFileSync } from "node:fs";
import { join } from "node:path";
import type { Page } from "@playwright/test";
import type { Language } from "./visit";

const ENTRY = /^msgid "(.+)"\nmsgstr "(.+)"$/gm;
const CHINESE = /\p{Script=Han}/u;
/** Two English words in a row: no Chinese page says that on its own account. */
const ENGLISH_PHRASE = /\b[a-z]{2,} [a-z]{2,}\b/;

const foreign: Record<Language, Set<string>> = { zh: new Set(), en: new Set() };
const catalogues = readdirSync("src", { recursive: true, encoding: "utf8" }).filter((path) =>
  path.endsWith("zh.po"),
);
for (const catalogue of catalogues) {
  for (const [, english = "", chinese = ""] of readFileSync(
    join("src", catalogue),
    "utf8",
  ).matchAll(ENTRY)) {
    if (CHINESE.test(chinese) && english !== chinese) {
      foreign.zh.add(english);
      foreign.en.add(chinese);
    }
  }
}

/** The texts of the page that are messages of the other language. */
export async function untranslated(page: Page, language: Language): Promise<string[]> {
  const texts = await page.evaluate(spokenTexts);
  return texts.filter(
    (text) => foreign[language].has(text) || (language === "zh" && ENGLISH_PHRASE.test(text)),
  );
}

/** Every text people read or hear, except formulas, what they write, and the name of the other language. */
function spokenTexts(): string[] {
  const texts: string[] = [];
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (node.parentElement?.closest("script, style, code, pre, textarea, button[lang]") === null) {
      texts.push(node.textContent?.trim() ?? "");
    }
  }
  for (const element of document.querySelectorAll("[aria-label], [placeholder], [title]")) {
    if (element.closest('[aria-hidden="true"]') !== null) {
      continue;
    }
    for (const attribute of ["aria-label", "placeholder", "title"]) {
      texts.push(element.getAttribute(attribute)?.trim() ?? "");
    }
  }
  return texts.filter((text) => text !== "");
}
