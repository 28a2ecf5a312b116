import { i18n, type Messages } from "@lingui/core";
import { type Language, setRequestLanguage } from "@/api/language";
import type { LocalizedText } from "@/api/types";

const STORED = "cinnabar.language";
const catalogues = import.meta.glob<{ messages: Messages }>([
  "./*.po",
  "../features/*/locales/*.po",
]);

/** The language chosen earlier on this device; Chinese otherwise. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "zh";
}

/** Loads the messages of a language and shows every page in it from now on. */
export async function activateLanguage(language: Language): Promise<void> {
  const loaded = await Promise.all(
    Object.entries(catalogues)
      .filter(([path]) => path.endsWith(`/${language}.po`))
      .map(([, load]) => load()),
  );
  const messages: Messages = Object.assign({}, ...loaded.map((catalogue) => catalogue.messages));
  setRequestLanguage(language);
  document.documentElement.lang = language === "zh" ? "zh-CN" : "en";
  i18n.loadAndActivate({ locale: language, messages });
}

/** Activates a language and remembers it on this device. */
export async function chooseLanguage(language: Language): Promise<void> {
  localStorage.setItem(STORED, language);
  await activateLanguage(language);
}

/** Follows an account's language where nobody has chosen one on this device. */
export async function adoptLanguage(language: Language): Promise<void> {
  if (localStorage.getItem(STORED) === null && i18n.locale !== language) {
    await activateLanguage(language);
  }
}

/** The side of a two-language text for a locale. */
export function localized(text: LocalizedText, locale: string): string {
  return locale === "en" ? text.en : text.zh;
}
