import { useLingui } from "@lingui/react";
import type { LocalizedText } from "@/api/types";
import { localized } from "./i18n";

/** Picks the reader's side of two-language texts, and re-renders when the language changes. */
export function useLocalized(): (text: LocalizedText) => string {
  const { i18n } = useLingui();
  return (text) => localized(text, i18n.locale);
}
