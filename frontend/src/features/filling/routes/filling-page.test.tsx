import { screen, waitFor, within } from "@testing-library/react";
import userEvent from "@testing-library/user-event";
import { Suspense } from "react";
import { Route, Routes } from "react-router";
import { beforeEach, describe, expect, it } from "vitest";
import { queryClient } from "@/api/query-client";
import { FakeServer } from "@/testing/fake-server";
import { renderPage } from "@/testing/render-page";
import { answerSample, PATH, SUBMISSION } from "../testing/sample-answers";
import { Component } from "./filling-page";

let server: FakeServer;

beforeEach(() => {
  localStorage.clear();
  queryClient.clear();
  server = new FakeServer();
  answerSample(server);
});

async function openForm(form: string) {
  const page = await renderPage(
    <Suspense>
      <Routes>
        <Route path="/submissions/:id/fill/:form" element={<Component />} />
      </Routes>
    </Suspense>,
    { at: `/submissions/s1/fill/${form}` },
  );
  await screen.findByRole("table");
  return page;
}

function cell(key: string): HTMLInputElement {
  return document.getElementById(`cell:${key}`) as HTMLInputElement;
}

function rowCell(column: string, index: number): HTMLInputElement {
  return document.querySelectorAll<HTMLInputElement>(`[id^="cell:DELIVERIES.rows.${column}#"]`)[
    index
  ] as HTMLInputElement;
}

describe("filling page", () => {
  it("shows numbers grouped, and as they are while they are typed", async () => {
    await openForm("STOCK");
    const opening = cell("STOCK.opening");
    expect(opening).toHaveValue("1,234.5");
    await userEvent.click(opening);
    expect(opening).toHaveValue("1234.5");
    await userEvent.keyboard("１２００");
    expect(opening).toHaveValue("１２００");
    await userEvent.tab();
    expect(opening).toHaveValue("1,200");
  });

  it("computes and checks while typing, and names the cell and its finding to all readers", async () => {
    await openForm("STOCK");
    await userEvent.click(cell("STOCK.limit"));
    await userEvent.keyboard("1000");
    expect(cell("STOCK.total")).toHaveTextContent("1,244.5");
    const limit = screen.getByRole("textbox", { name: "Title Title", description: /LIMIT 244.5/ });
    expect(limit).toBe(cell("STOCK.limit"));
    expect(limit).toHaveAttribute("aria-invalid", "true");
    expect(await screen.findByText("Must be corrected")).toBeInTheDocument();
  });

  it("saves by itself and says so", async () => {
    await openForm("STOCK");
    await userEvent.click(cell("STOCK.limit"));
    await userEvent.keyboard("1,500");
    expect(await screen.findByText("Saved at 16:00", {}, { timeout: 3000 })).toBeInTheDocument();
    const saved = server.asked.filter(({ call }) => call === `PUT ${PATH}/forms/STOCK`);
    expect(saved.at(-1)?.body).toMatchObject({
      version: 1,
      data: { cells: { opening: "1234.5", limit: "1500" } },
    });
  });

  it("goes with Enter to the next cell that can be filled and takes Ctrl+Z back", async () => {
    await openForm("STOCK");
    await userEvent.click(cell("STOCK.opening"));
    await userEvent.keyboard("7{Enter}");
    expect(cell("STOCK.limit")).toHaveFocus();
    await userEvent.keyboard("{Control>}z{/Control}");
    expect(cell("STOCK.opening")).toHaveFocus();
    expect(cell("STOCK.opening")).toHaveValue("1234.5");
  });

  it("adds rows for a block that is pasted, and one for Enter on the last row", async () => {
    await openForm("DELIVERIES");
    await userEvent.click(rowCell("number", 0));
    await userEvent.paste("a\t1\r\nb\t2\r\n");
    expect(rowCell("number", 1)).toHaveValue("b");
    expect(screen.getByText("4 cells pasted")).toBeInTheDocument();
    await userEvent.click(rowCell("count", 1));
    await userEvent.keyboard("{Enter}");
    await waitFor(() => expect(rowCell("count", 2)).toHaveFocus());
    expect(screen.getByText(/as many rows as it may have/)).toBeInTheDocument();
  });

  it("leads from a finding to its cell in another form", async () => {
    await openForm("STOCK");
    await userEvent.click(cell("STOCK.limit"));
    await userEvent.keyboard("1000");
    await userEvent.click(screen.getByRole("link", { name: /^D2/ }));
    const findings = within(screen.getByRole("region", { name: "Findings" }));
    const [, limit] = await findings.findAllByRole("link", { name: /^S1/ });
    await userEvent.click(limit as HTMLElement);
    await waitFor(() => expect(cell("STOCK.limit")).toHaveFocus());
  });

  it("takes the explanation that a verification asks for", async () => {
    await openForm("DELIVERIES");
    await userEvent.click(rowCell("count", 0));
    await userEvent.keyboard("60");
    const field = await screen.findByRole("textbox", { name: "Explanation of HEAVY" });
    await userEvent.type(field, "new plant opened");
    await userEvent.tab();
    expect(await screen.findByText("Explanation saved")).toBeInTheDocument();
    expect(server.asked.at(-1)).toMatchObject({
      call: `PUT ${PATH}/explanations/HEAVY%230`,
      body: { text: "new plant opened" },
    });
  });

  it("does not submit what blocks, and shows what the server finds", async () => {
    await openForm("STOCK");
    await userEvent.click(cell("STOCK.limit"));
    await userEvent.keyboard("1");
    await userEvent.click(screen.getByRole("button", { name: "Submit" }));
    const dialog = await screen.findByRole("dialog");
    expect(dialog).toHaveTextContent("The report cannot be submitted yet");
    await userEvent.click(within(dialog).getByRole("button", { name: "Back to the forms" }));

    server.on(
      `POST ${PATH}/submit`,
      {
        title: "Findings",
        status: 422,
        code: "SUBMISSION_HAS_FINDINGS",
        violations: [{ code: "X", message: "Not so", form: "STOCK", cell: "limit" }],
      },
      422,
    );
    await userEvent.click(cell("STOCK.limit"));
    await userEvent.keyboard("{Control>}a{/Control}9000");
    await userEvent.click(screen.getByRole("button", { name: "Submit" }));
    const confirmation = await screen.findByRole("dialog", { name: "Submit the report?" });
    await userEvent.click(within(confirmation).getByRole("button", { name: "Submit" }));
    expect(await within(confirmation).findByRole("link", { name: "Not so" })).toBeInTheDocument();
  });

  it("shows the opinion after a return, and only reads what may not be changed", async () => {
    const opinion = {
      action: "sendBack",
      text: "See item 09",
      actor: "Li",
      at: "2026-02-01T00:00:00Z",
    };
    server.on(`GET ${PATH}`, { ...SUBMISSION, state: "RETURNED", opinion });
    await openForm("STOCK");
    expect(screen.getByText("See item 09")).toBeInTheDocument();
  });

  it("only shows a report that was submitted", async () => {
    server.on(`GET ${PATH}`, { ...SUBMISSION, state: "SUBMITTED", actions: ["withdraw"] });
    server.on(`GET ${PATH}/findings`, { findings: [], notApplicable: [], evaluated: 0 });
    await openForm("STOCK");
    expect(screen.getByText("This report can no longer be changed")).toBeInTheDocument();
    expect(screen.getByText("1,234.5")).toBeInTheDocument();
    expect(screen.queryByRole("textbox")).not.toBeInTheDocument();
  });
});
