import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { PasswordForm } from "./password-form";

describe("the form for a new password", () => {
  let server: FakeServer;
  beforeEach(async () => {
    server = new FakeServer();
    await renderPage(<PasswordForm />);
    await userEvent.type(screen.getByLabelText("Current password"), "old secret");
    await userEvent.type(screen.getByLabelText("New password"), "new secret");
  });
  const send = () => userEvent.click(screen.getByRole("button", { name: "Change the password" }));

  it("asks nothing of the server while the two new ones differ", async () => {
    await userEvent.type(screen.getByLabelText("New password again"), "new sceret");
    await send();
    expect(await screen.findByText("The two new passwords differ.")).toBeVisible();
    expect(server.asked).toEqual([]);
  });

  it("sends both and forgets them", async () => {
    server.on("PUT /api/account/password", undefined, 204);
    await userEvent.type(screen.getByLabelText("New password again"), "new secret");
    await send();
    expect(await screen.findByText("The password is changed.")).toBeVisible();
    expect(server.asked[0]?.body).toEqual({ current: "old secret", next: "new secret" });
    expect(screen.getByLabelText("Current password")).toHaveValue("");
  });
});
