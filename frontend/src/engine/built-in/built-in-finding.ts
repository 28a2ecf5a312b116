import type { CellReference, Finding } from "../finding";
import type { LocalizedText } from "../localized-text";

export type BuiltInCheck = "REQUIRED" | "FORMAT" | "ROWS" | "UNIQUE";

const TITLES: Readonly<Record<BuiltInCheck, LocalizedText>> = {
  REQUIRED: { zh: "必填", en: "Required" },
  FORMAT: { zh: "格式", en: "Format" },
  ROWS: { zh: "行数", en: "Number of rows" },
  UNIQUE: { zh: "重复行", en: "Duplicate row" },
};

/** Where a built-in check found something: the place and the cells to look at. */
export interface Place {
  readonly key: string;
  readonly form: string;
  readonly table?: string;
  readonly row?: number;
  readonly cells: readonly CellReference[];
}

/** A finding of a check that every form has; all of them block. */
export function builtInFinding(
  checkId: BuiltInCheck,
  { key, ...place }: Place,
  message: LocalizedText,
): Finding {
  return {
    key: `${checkId}:${key}`,
    checkId,
    level: "MANDATORY",
    kind: "INTRA_FORM",
    ...place,
    title: TITLES[checkId],
    message,
  };
}
