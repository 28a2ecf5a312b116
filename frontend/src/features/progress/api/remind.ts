import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

interface Reminder {
  cycle: string;
  office: string;
  text: string;
}

/** Reminds all units below an office that have not submitted (催报), each once a day. */
export async function remind({ cycle, office, text }: Reminder): Promise<number> {
  const body = { cycle, office, ...(text === "" ? {} : { text }) };
  return (await unwrap(api.POST("/api/reminders", { body }))).units;
}
