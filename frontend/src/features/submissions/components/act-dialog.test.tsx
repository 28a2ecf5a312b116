import { screen } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { beforeEach, describe, expect, it } from "vitest";
import { openSession } from "@/api/session-store";
import type { SubmissionDetail } from "@/api/types";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { forgetRemarks, noteRemark } from "../remarks-draft";
import { ActDialog } from "./act-dialog";

const submission: SubmissionDetail = {
  id: "s1",
  cycleId: "c1",
  scheme: "test",
  schemeVersion: "1",
  period: "2025",
  unit: {
    id: "u1",
    creditCode: "91650100MA7AAAAA1X",
    name: "Unit",
    type: "A",
    region: "650104",
    regionName: { zh: "新市区", en: "Xinshi" },
  },
  state: "SUBMITTED",
  version: 7,
  revision: 1,
  findings: { MANDATORY: 0, QUASI_MANDATORY: 0, VERIFICATION: 0, ADVISORY: 0 },
  updatedAt: "2026-01-20T06:20:00Z",
  deadline: "2026-01-31",
  late: false,
  overdue: false,
  awaitingMe: true,
  actions: ["approve", "sendBack"],
  chain: [],
  toConfirm: [],
  unlockRequested: false,
  signing: [],
  signatures: [],
};

describe("the dialog of an act", () => {
  let server: FakeServer;
  let closed: boolean;
  const close = () => {
    closed = true;
  };
  beforeEach(() => {
    closed = false;
    server = new FakeServer();
    server.on("GET /api/schemes/test/1", { forms: [], unitTypes: [] });
    forgetRemarks(submission);
    openSession({
      accessToken: "token",
      expiresIn: 300,
      account: { id: "1", username: "u", displayName: "U", role: "REVIEWER", language: "en" },
    });
  });

  it("sends nothing back without an opinion", async () => {
    await renderPage(<ActDialog submission={submission} act="sendBack" onClose={close} />);
    const send = await screen.findByRole("button", { name: "Send back" });
    expect(send).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Opinion (required)"), "  x ");
    expect(send).toBeDisabled();
    await userEvent.type(screen.getByLabelText("Opinion (required)"), "y");
    expect(send).toBeEnabled();
  });

  it("sends the opinion with the version the reader saw", async () => {
    server.on("POST /api/submissions/s1/send-back", { ...submission, state: "RETURNED" });
    await renderPage(<ActDialog submission={submission} act="sendBack" onClose={close} />);
    await userEvent.type(await screen.findByLabelText("Opinion (required)"), "stock differs");
    await userEvent.click(screen.getByRole("button", { name: "Send back" }));
    await expect.poll(() => closed).toBe(true);
    expect(server.asked).toContainEqual({
      call: "POST /api/submissions/s1/send-back",
      body: { version: 7, opinion: "stock differs" },
      language: "en",
    });
  });

  it("keeps the opinion and says who was faster when somebody else acted first", async () => {
    const detail = "Li approved it at 14:20";
    const conflict = { title: "Changed", detail, status: 409, code: "SUBMISSION_CHANGED" };
    server.on("POST /api/submissions/s1/send-back", conflict, 409);
    await renderPage(<ActDialog submission={submission} act="sendBack" onClose={close} />);
    await userEvent.type(await screen.findByLabelText("Opinion (required)"), "stock differs");
    await userEvent.click(screen.getByRole("button", { name: "Send back" }));
    expect(await screen.findByText(detail)).toBeVisible();
    expect(screen.getByLabelText("Opinion (required)")).toHaveValue("stock differs");
    expect(closed).toBe(false);
  });

  it("sends the remarks on cells along, and forgets them only when they have arrived", async () => {
    noteRemark(submission, { form: "A", cell: "a" }, "count again");
    server.on("POST /api/submissions/s1/send-back", { title: "busy", status: 503, code: "X" }, 503);
    await renderPage(<ActDialog submission={submission} act="sendBack" onClose={close} />);
    await userEvent.type(await screen.findByLabelText("Opinion (required)"), "see the cell");
    await userEvent.click(screen.getByRole("button", { name: "Send back" }));
    expect(await screen.findByText("busy")).toBeVisible();
    expect(screen.getByLabelText("A.a")).toHaveValue("count again");
    server.on("POST /api/submissions/s1/send-back", { ...submission, state: "RETURNED" });
    await userEvent.click(screen.getByRole("button", { name: "Send back" }));
    await expect.poll(() => closed).toBe(true);
    expect(server.asked.at(-1)?.body).toEqual({
      version: 7,
      opinion: "see the cell",
      remarks: [{ form: "A", cell: "a", text: "count again" }],
    });
  });

  it("approves only when every quasi-mandatory finding is confirmed", async () => {
    const message = { zh: "", en: "Above the cap" };
    server.on("GET /api/submissions/s1/findings", { findings: [{ key: "Q1", message }] });
    server.on("POST /api/submissions/s1/approve", submission);
    const asking = { ...submission, toConfirm: ["Q1"] };
    await renderPage(<ActDialog submission={asking} act="approve" onClose={close} />);
    expect(screen.getByRole("button", { name: "Approve" })).toBeDisabled();
    await userEvent.click(await screen.findByLabelText("Above the cap"));
    await userEvent.click(screen.getByRole("button", { name: "Approve" }));
    await expect.poll(() => closed).toBe(true);
    expect(server.asked.find(({ call }) => call.endsWith("/approve"))?.body).toEqual({
      version: 7,
      confirmed: ["Q1"],
    });
  });

  it("approves without an opinion", async () => {
    server.on("POST /api/submissions/s1/approve", submission);
    await renderPage(<ActDialog submission={submission} act="approve" onClose={close} />);
    await userEvent.click(screen.getByRole("button", { name: "Approve" }));
    await expect.poll(() => closed).toBe(true);
    const [approval] = server.asked.filter(({ call }) => call.endsWith("/approve"));
    expect(approval?.body).toEqual({ version: 7 });
  });
});
