import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { closeSession, expireSession, openSession, useSession } from "@/api/session-store";
import type { Session } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { ResumeSession } from "./resume-session";

const session: Session = {
  accessToken: "old",
  expiresIn: 300,
  account: { id: "1", username: "wang", displayName: "王", role: "UNIT_CLERK", language: "zh" },
};

describe("a session that ended over an open page", () => {
  let server: FakeServer;
  beforeEach(() => {
    server = new FakeServer();
    closeSession();
    openSession(session);
  });

  it("asks for nothing while it goes on", async () => {
    await renderPage(<ResumeSession />);
    expect(screen.queryByRole("dialog")).not.toBeInTheDocument();
  });

  it("is taken up again by the same person, without leaving the page", async () => {
    server.on("POST /api/session", { ...session, accessToken: "new" });
    expireSession();
    const { address } = await renderPage(<ResumeSession />, { at: "/submissions/1/fill/A" });
    expect(screen.getByLabelText("User name")).toHaveValue("wang");
    expect(screen.getByLabelText("User name")).toHaveAttribute("readonly");
    await userEvent.type(screen.getByLabelText("Password"), "secret");
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    await expect.poll(() => useSession.getState().accessToken).toBe("new");
    expect(server.asked[0]?.body).toEqual({ username: "wang", password: "secret" });
    await expect.poll(() => screen.queryByRole("dialog")).toBeNull();
    expect(address()).toBe("/submissions/1/fill/A");
  });

  it("says why when the password is wrong", async () => {
    const refused = { title: "Wrong user name or password", status: 401, code: "SIGN_IN_REFUSED" };
    server.on("POST /api/session", refused, 401);
    expireSession();
    await renderPage(<ResumeSession />);
    await userEvent.type(screen.getByLabelText("Password"), "guess");
    await userEvent.click(screen.getByRole("button", { name: "Sign in" }));
    expect(await screen.findByText("Wrong user name or password")).toBeVisible();
  });

  it("can be given up", async () => {
    server.on("DELETE /api/session", undefined, 204);
    expireSession();
    await renderPage(<ResumeSession />);
    await userEvent.click(screen.getByRole("button", { name: "Leave this page and sign out" }));
    await expect.poll(() => useSession.getState().status).toBe("signedOut");
    expect(useSession.getState().account).toBeUndefined();
  });
});
