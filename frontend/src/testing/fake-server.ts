import { afterEach } from "vitest";

type Answer = { status?: number; body?: unknown };

/** Stands in for the server: answers by method and path, and remembers what it was asked. */
export class FakeServer {
  readonly asked: { call: string; body: unknown; language: string | null }[] = [];
  private readonly answers = new Map<string, Answer>();

  constructor() {
    const original = globalThis.fetch;
    globalThis.fetch = async (input, init) => this.answer(new Request(input, init));
    afterEach(() => {
      globalThis.fetch = original;
    });
  }

  /**
   * From now on answers a call such as `GET /api/cycles` so, or as a function of what is sent; one
   * with a query before the same path without.
   */
  on(call: string, body: unknown, status = 200): void {
    this.answers.set(call, { status, body });
  }

  private async answer(request: Request): Promise<Response> {
    const { pathname, search } = new URL(request.url);
    const call = `${request.method} ${pathname}`;
    const text = await request.text();
    const language = request.headers.get("Accept-Language");
    const isJson = request.headers.get("Content-Type")?.includes("json") ?? false;
    const sent: unknown = text === "" ? undefined : isJson ? JSON.parse(text) : text;
    this.asked.push({ call, body: sent, language });
    const { status = 200, body: answer } = this.answers.get(call + search) ??
      this.answers.get(call) ?? {
        status: 404,
        body: { title: `nothing at ${call}`, status: 404, code: "NOT_FOUND" },
      };
    const body = typeof answer === "function" ? answer(sent) : answer;
    const type = status < 400 ? "application/json" : "application/problem+json";
    return new Response(status === 204 ? null : JSON.stringify(body), {
      status,
      headers: { "Content-Type": type },
    });
  }
}
