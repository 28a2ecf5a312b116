/** A text in the two languages of the system. */
export interface LocalizedText {
  readonly zh: string;
  readonly en: string;
}

export type Language = keyof LocalizedText;
