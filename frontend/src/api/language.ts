/** The two languages of the system; Chinese is the default. */
export type Language = "zh" | "en";

let current: Language = "zh";

/** The language the server is asked to answer in. */
export function requestLanguage(): Language {
  return current;
}

export function setRequestLanguage(language: Language): void {
  current = language;
}
