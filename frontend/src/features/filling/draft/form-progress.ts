import type { Finding } from "@/engine/finding";
import type { SubmissionCells } from "@/engine/submission-cells";
import { markLevel } from "./cell-marks";

/** How far a form is: untouched, cells missing, something wrong or unexplained, complete. */
export type FormState = "EMPTY" | "INCOMPLETE" | "ERRORS" | "FILLED";

export interface FormProgress {
  readonly state: FormState;
  /** What blocks, apart from cells that are not filled yet. */
  readonly errors: number;
  readonly missing: number;
}

/** How far a form is, from its own findings. */
export function formProgress(
  form: string,
  findings: readonly Finding[],
  cells: SubmissionCells,
  isExplained: (finding: Finding) => boolean,
): FormProgress {
  const levels = findings
    .filter((finding) => finding.form === form)
    .map((finding) => markLevel(finding, isExplained(finding)));
  const errors = levels.filter((level) => level === "ERROR" || level === "QUESTION").length;
  const missing = levels.filter((level) => level === "MISSING").length;
  return { state: stateOf(errors, missing, cells.isFilled(form)), errors, missing };
}

/** Whether the finding keeps the submission from being submitted. */
export function blocks(finding: Finding, isExplained: boolean): boolean {
  const level = markLevel(finding, isExplained);
  return level === "ERROR" || level === "QUESTION" || level === "MISSING";
}

function stateOf(errors: number, missing: number, isFilled: boolean): FormState {
  if (!isFilled) {
    return "EMPTY";
  }
  if (errors > 0) {
    return "ERRORS";
  }
  return missing > 0 ? "INCOMPLETE" : "FILLED";
}
