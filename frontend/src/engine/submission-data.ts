/** One form's document: the texts of fixed cells by key, and the rows of floating tables. */
export interface FormData {
  readonly cells: Readonly<Record<string, string>>;
  readonly rows: Readonly<Record<string, readonly RowData[]>>;
}

export type RowData = Readonly<Record<string, string>>;

/** What a unit reports for a period (一套表): register attributes and forms. */
export interface SubmissionData {
  readonly period: string;
  readonly unit: Readonly<Record<string, string>>;
  readonly forms: Readonly<Record<string, FormData>>;
}

/** The unit's other submissions that formulas look at. */
export interface RelatedSubmissions {
  /** That of the period before, if there is one. */
  readonly previous?: SubmissionData | undefined;
  /** Those of the periods within this one; absent when they are not known here. */
  readonly finer?: readonly SubmissionData[] | undefined;
}

export const EMPTY_FORM: FormData = { cells: {}, rows: {} };
