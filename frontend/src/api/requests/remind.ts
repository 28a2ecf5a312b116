import { api } from "../client";
import { unwrap } from "../problem";

/** Whom to remind: all below an office, or those a name or credit code fits. */
export interface ReminderFilter {
  cycle: string;
  office?: string;
  q?: string;
}

/** Reminds the units that have not submitted (催报), each once a day; answers how many. */
export async function remind(filter: ReminderFilter, text: string): Promise<number> {
  const body = { ...filter, ...(text === "" ? {} : { text }) };
  return (await unwrap(api.POST("/api/reminders", { body }))).units;
}
