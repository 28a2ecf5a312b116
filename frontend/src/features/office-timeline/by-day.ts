import type { OfficeAct } from "@/api/types";

interface Day {
  day: string;
  acts: OfficeAct[];
}

/** The acts of each day together, in their order; `dayOf` says how a day is written. */
export function byDay(acts: readonly OfficeAct[], dayOf: (at: string) => string): Day[] {
  const days: Day[] = [];
  for (const act of acts) {
    const day = dayOf(act.at);
    const last = days.at(-1);
    if (last?.day === day) {
      last.acts.push(act);
    } else {
      days.push({ day, acts: [act] });
    }
  }
  return days;
}
