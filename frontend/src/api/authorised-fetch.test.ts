import { beforeEach, describe, expect, it } from "vitest";
import { authorisedFetch } from "./authorised-fetch";
import { closeSession, openSession, useSession } from "./session-store";
import type { Session } from "./types";

const session = (accessToken: string): Session => ({
  accessToken,
  expiresIn: 300,
  account: {
    id: "1",
    username: "clerk",
    displayName: "Clerk",
    role: "UNIT_CLERK",
    language: "zh",
  },
});

/** A server that knows one valid token and remembers what it was sent. */
class FakeServer {
  readonly received: { token: string | null; body: string }[] = [];
  valid = "new";

  send = async (request: Request): Promise<Response> => {
    const token = request.headers.get("Authorization");
    this.received.push({ token, body: await request.text() });
    return new Response(null, { status: token === `Bearer ${this.valid}` ? 200 : 401 });
  };
}

const typed = () => new Request("http://localhost/api/x", { method: "PUT", body: "typed" });

describe("a request with an access token", () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
    openSession(session("old"));
  });

  it("renews a refused token once and repeats the request with its body", async () => {
    const refresh = async () => {
      openSession(session("new"));
      return true;
    };
    const response = await authorisedFetch(server.send, refresh)(typed());
    expect(response.status).toBe(200);
    expect(server.received).toEqual([
      { token: "Bearer old", body: "typed" },
      { token: "Bearer new", body: "typed" },
    ]);
  });

  it("waits for a new sign-in when the session has ended, then goes on", async () => {
    const pending = authorisedFetch(server.send, async () => false)(typed());
    await expect.poll(() => useSession.getState().status).toBe("expired");
    expect(useSession.getState().account?.username).toBe("clerk");
    openSession(session("new"));
    expect((await pending).status).toBe(200);
    expect(server.received.at(-1)).toEqual({ token: "Bearer new", body: "typed" });
  });

  it("gives the refusal out when the reader signs out instead", async () => {
    const pending = authorisedFetch(server.send, async () => false)(typed());
    await expect.poll(() => useSession.getState().status).toBe("expired");
    closeSession();
    expect((await pending).status).toBe(401);
    expect(server.received).toHaveLength(1);
  });

  it("does not renew when the token is accepted", async () => {
    server.valid = "old";
    const refresh = async () => {
      throw new Error("renewed without need");
    };
    expect((await authorisedFetch(server.send, refresh)(typed())).status).toBe(200);
  });
});
