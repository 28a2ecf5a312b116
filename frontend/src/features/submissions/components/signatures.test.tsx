import { screen } from "@testing-library/react";
import { expect, it } from "vitest";
import type { SubmissionDetail } from "@/api/types";
import { renderPage } from "@/testing/render-page";
import { Signatures } from "./signatures";

const submission = {
  signing: ["FILLER", "UNIT_HEAD"],
  signatures: [{ step: "FILLER", name: "Zhang", at: "2026-01-05T02:00:00Z" }],
} as unknown as SubmissionDetail;

it("says who has signed and who has not", async () => {
  await renderPage(<Signatures submission={submission} />);
  const section = await screen.findByRole("region", { name: "Signatures of the unit" });
  expect(section).toHaveTextContent("Filled in by: Zhang · 05/01/2026, 10:00");
  expect(section).toHaveTextContent("Head of the unit: not signed yet");
});
