import { i18n, type Messages } from "@lingui/core";
import { type Language, setRequestLanguage } from "@/api/language";
import type { LocalizedText } from "@/api/types";

const STORED = "cinnabar.language";
/** The words of the frame and of what pages share, and those of each feature. */
const catalogues = import.meta.glob<{ messages: Messages }>([
  "./*.po",
  "../features/*/locales/*.po",
]);

/** The folders whose words are needed by what has been opened so far. */
const folders = new Set(["."]);

const ofFeature = (feature: string) => `../features/${feature}/locales`;

/** The features that have words of their own. */
export const features: readonly string[] = Object.keys(catalogues).flatMap(
  (path) => /^\.\.\/features\/([\w-]+)\/locales\/zh\.po$/.exec(path)?.[1] ?? [],
);

/** Loads the words of features before something of theirs is shown, in this and any later language. */
export async function loadFeatures(...names: string[]): Promise<void> {
  const fresh = names.map(ofFeature).filter((folder) => !folders.has(folder));
  for (const folder of fresh) {
    folders.add(folder);
  }
  const { locale } = i18n;
  if (fresh.length > 0 && locale !== "") {
    i18n.load(locale, await messagesIn(fresh, locale));
    i18n.activate(locale);
  }
}

async function messagesIn(wanted: Iterable<string>, language: string): Promise<Messages> {
  const loaded = await Promise.all(
    [...wanted].map((folder) => catalogues[`${folder}/${language}.po`]?.()),
  );
  return Object.assign({}, ...loaded.map((catalogue) => catalogue?.messages));
}

/** The language chosen earlier on this device; Chinese otherwise. */
export function rememberedLanguage(): Language {
  return localStorage.getItem(STORED) === "en" ? "en" : "zh";
}

/** Loads the messages of a language and shows every page in it from now on. */
export async function activateLanguage(language: Language): Promise<void> {
  const messages = await messagesIn(folders, language);
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
