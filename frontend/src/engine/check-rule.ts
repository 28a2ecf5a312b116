import { compileCheck } from "./compile-check";
import type { Check } from "./program";
import { alsoReadingRows } from "./reads";
import { DOES_NOT_APPLY, NOTHING_FOUND, type Rule } from "./rule";

/** The rule that runs a check; with a row context, once for each row. */
export function checkRule(check: Check): Rule {
  const { judge, report, reads } = compileCheck(check);
  const table = check.forEach ? `${check.forEach.form}.${check.forEach.table}` : undefined;
  return {
    checkId: check.id,
    reads: alsoReadingRows(reads, table),
    ...(table && { table }),
    run: (scope) => {
      const verdict = judge(scope);
      switch (verdict.outcome) {
        case "SATISFIED":
          return NOTHING_FOUND;
        case "NOT_APPLICABLE":
          return DOES_NOT_APPLY;
        case "FAILED":
          return { applicable: true, findings: [report(scope, verdict)] };
      }
    },
  };
}
