import type { CheckDefinition, LocalizedText } from "@/api/types";

interface CheckFilters {
  level?: string;
  kind?: string;
  q?: string;
}

/** The checks that fit all filters; words are sought in id, title, message and formula. */
export function fittingChecks(
  checks: CheckDefinition[],
  { level, kind, q }: CheckFilters,
  localized: (text: LocalizedText) => string,
): CheckDefinition[] {
  const sought = q?.toLowerCase();
  return checks.filter((check) => {
    const words = [check.id, localized(check.title), localized(check.message), check.formula];
    return (
      (level === undefined || check.level === level) &&
      (kind === undefined || check.kind === kind) &&
      (sought === undefined || words.some((word) => word.toLowerCase().includes(sought)))
    );
  });
}
