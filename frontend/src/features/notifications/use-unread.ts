import { useQuery, useQueryClient } from "@tanstack/react-query";
import { useEffect } from "react";
import { noticesKey, unreadQuery } from "./api/notices";
import { followUnread } from "./api/unread-stream";

const FIRST_PAUSE = 1_000;
const LONGEST_PAUSE = 60_000;

/** How many notices are unread, pushed by the server as long as the page is open. */
export function useUnread(): number {
  const queries = useQueryClient();
  const { data = 0 } = useQuery(unreadQuery);
  useEffect(() => {
    const leaving = new AbortController();
    const tell = (unread: number) => {
      const before = queries.getQueryData(unreadQuery.queryKey) ?? 0;
      queries.setQueryData(unreadQuery.queryKey, unread);
      if (unread > before) {
        // What one is told about has changed as well.
        for (const key of [[...noticesKey, "list"], ["cycles"], ["submissions"], ["submission"]]) {
          void queries.invalidateQueries({ queryKey: key });
        }
      }
    };
    void follow(tell, leaving.signal);
    return () => leaving.abort();
  }, [queries]);
  return data;
}

/** Takes the stream up again whenever it ends, after ever longer pauses while the server is away. */
async function follow(tell: (unread: number) => void, signal: AbortSignal): Promise<void> {
  let pause = FIRST_PAUSE;
  while (!signal.aborted) {
    try {
      await followUnread((unread) => {
        pause = FIRST_PAUSE;
        tell(unread);
      }, signal);
    } catch {
      pause = Math.min(pause * 2, LONGEST_PAUSE);
    }
    await wait(pause, signal);
  }
}

function wait(milliseconds: number, signal: AbortSignal): Promise<void> {
  return new Promise((resolve) => {
    const timer = setTimeout(resolve, milliseconds);
    signal.addEventListener("abort", () => {
      clearTimeout(timer);
      resolve();
    });
  });
}
