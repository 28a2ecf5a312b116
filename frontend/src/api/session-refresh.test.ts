import { beforeEach, describe, expect, it } from "vitest";
import { FakeServer } from "@/testing/fake-server";
import { ServerUnreachable } from "./problem";
import { refreshSession } from "./session-refresh";
import { closeSession, useSession } from "./session-store";

const session = {
  accessToken: "fresh",
  expiresIn: 300,
  account: { id: "1", username: "u", displayName: "U", role: "ANALYST", language: "zh" },
};

describe("the silent refresh", () => {
  let server: FakeServer;
  beforeEach(() => {
    closeSession();
    server = new FakeServer();
  });

  it("asks once for calls at the same time: a used refresh token would end the session", async () => {
    server.on("POST /api/session/refresh", session);
    expect(await Promise.all([refreshSession(), refreshSession()])).toEqual([true, true]);
    expect(server.asked).toHaveLength(1);
    expect(useSession.getState()).toMatchObject({ status: "signedIn", accessToken: "fresh" });
  });

  it("asks again the next time", async () => {
    server.on("POST /api/session/refresh", session);
    await refreshSession();
    await refreshSession();
    expect(server.asked).toHaveLength(2);
  });

  it("says no when there is no session, and leaves the state alone", async () => {
    server.on("POST /api/session/refresh", { title: "x", status: 401, code: "NO_SESSION" }, 401);
    expect(await refreshSession()).toBe(false);
    expect(useSession.getState().status).toBe("signedOut");
  });

  it("does not take a broken server for the end of the session", async () => {
    server.on("POST /api/session/refresh", "down", 503);
    await expect(refreshSession()).rejects.toThrow(ServerUnreachable);
  });
});
