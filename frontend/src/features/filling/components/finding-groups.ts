import type { Finding } from "@/engine/finding";

/** How findings are shown together, in this order. */
export type FindingGroup =
  | "MANDATORY"
  | "MISSING"
  | "QUASI_MANDATORY"
  | "VERIFICATION"
  | "ADVISORY";

export const GROUPS: readonly FindingGroup[] = [
  "MANDATORY",
  "MISSING",
  "QUASI_MANDATORY",
  "VERIFICATION",
  "ADVISORY",
];

/** The findings by group; those of the form one is in come first. */
export function grouped(
  findings: readonly Finding[],
  forms: readonly string[],
  current: string,
): Map<FindingGroup, Finding[]> {
  const rank = ({ form }: Finding) => (form === current ? -1 : forms.indexOf(form));
  const sorted = [...findings].sort((one, other) => rank(one) - rank(other));
  return groupBy(sorted, groupOf);
}

/** The items by what they have in common, in their order. */
export function groupBy<T, K>(items: readonly T[], keyOf: (item: T) => K): Map<K, T[]> {
  const groups = new Map<K, T[]>();
  for (const item of items) {
    const group = groups.get(keyOf(item)) ?? [];
    group.push(item);
    groups.set(keyOf(item), group);
  }
  return groups;
}

function groupOf({ level, checkId }: Finding): FindingGroup {
  return checkId === "REQUIRED" ? "MISSING" : level;
}
