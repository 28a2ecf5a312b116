import { api } from "@/api/client";
import { unwrap } from "@/api/problem";

/** The submission that waits longest for the reader's office, if any but this one waits. */
export async function nextInQueue(after: string): Promise<string | undefined> {
  const query = { awaitingMe: true, size: 2 };
  const { items } = await unwrap(api.GET("/api/submissions", { params: { query } }));
  return items.find(({ id }) => id !== after)?.id;
}
