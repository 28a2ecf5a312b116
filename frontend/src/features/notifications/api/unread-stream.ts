import { EventSourceParserStream } from "eventsource-parser/stream";
import { api } from "@/api/client";
import { ServerUnreachable } from "@/api/problem";

/**
 * Tells the number of unread notices, now and whenever it changes, until the server ends the stream.
 * Read with fetch, because an EventSource cannot carry the access token.
 */
export async function followUnread(
  tell: (unread: number) => void,
  signal: AbortSignal,
): Promise<void> {
  const { data, response } = await api.GET("/api/notifications/stream", {
    parseAs: "stream",
    signal,
  });
  if (!response.ok || data === undefined || data === null) {
    throw new ServerUnreachable(`${response.status} ${response.statusText}`);
  }
  const events = (data as ReadableStream<Uint8Array<ArrayBuffer>>)
    .pipeThrough(new TextDecoderStream())
    .pipeThrough(new EventSourceParserStream())
    .getReader();
  for (let next = await events.read(); !next.done; next = await events.read()) {
    if (next.value.event === "unread") {
      tell((JSON.parse(next.value.data) as { unread: number }).unread);
    }
  }
}
