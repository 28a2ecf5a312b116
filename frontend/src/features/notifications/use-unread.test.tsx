import { screen } from "@testing-library/react";
import { afterEach, beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/api/session-store";
import { renderPage } from "@/testing/render-page";
import { NoticeBell } from "./components/notice-bell";

describe("the bell", () => {
  const original = globalThis.fetch;
  let push: (text: string) => void = () => undefined;
  beforeEach(() => {
    openSession({
      accessToken: "token",
      expiresIn: 300,
      account: { id: "1", username: "u", displayName: "U", role: "UNIT_CLERK", language: "en" },
    });
    globalThis.fetch = async (input) => {
      const { pathname } = new URL((input as Request).url);
      if (!pathname.endsWith("/stream")) {
        return Response.json({ unread: 0 });
      }
      const body = new ReadableStream<Uint8Array>({
        start: (stream) => {
          push = (text) => stream.enqueue(new TextEncoder().encode(text));
        },
      });
      return new Response(body, { headers: { "Content-Type": "text/event-stream" } });
    };
  });
  afterEach(() => {
    globalThis.fetch = original;
  });

  it("shows what the server pushes, however it is cut into pieces", async () => {
    await renderPage(<NoticeBell />);
    expect(await screen.findByRole("link", { name: "Notices" })).toBeVisible();
    await expect.poll(() => push.length).toBe(1);
    push(':\n\nevent:unread\ndata:{"unr');
    push('ead":3}\n\n');
    expect(await screen.findByRole("link", { name: "Notices: 3 unread" })).toBeVisible();
  });
});
