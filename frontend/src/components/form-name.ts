import type { FormDefinition, LocalizedText } from "@/api/types";

/** What a form is called: its number (表号), if it has one, and its title. */
export function formName(
  { formCode, title }: FormDefinition,
  localized: (text: LocalizedText) => string,
): string {
  return formCode === undefined ? localized(title) : `${formCode} ${localized(title)}`;
}
