import { screen, within } from "@testing-library/react";
import { describe, expect, it } from "vitest";
import { ApiProblem, ServerUnreachable } from "@/api/problem";
import { renderPage } from "@/testing/render-page";
import { ProblemAlert } from "./problem-alert";

const refused = new ApiProblem({
  type: "urn:cinnabar:problem:SUBMISSION_HAS_FINDINGS",
  title: "审核未通过",
  detail: "有两处强制性审核结果。",
  status: 422,
  code: "SUBMISSION_HAS_FINDINGS",
  violations: [
    { code: "I02", message: "期初与期末不平衡", form: "HG102", cell: "closing" },
    { code: "REQUIRED", message: "产能必填", form: "HG102", cell: "capacity" },
  ],
});

describe("a problem", () => {
  it("is shown with its code and every violation", async () => {
    await renderPage(<ProblemAlert error={refused} />);
    const alert = within(screen.getByRole("alert"));
    expect(alert.getByText("有两处强制性审核结果。")).toBeVisible();
    expect(alert.getAllByRole("listitem").map((item) => item.textContent)).toEqual([
      "期初与期末不平衡",
      "产能必填",
    ]);
    expect(alert.getByText("SUBMISSION_HAS_FINDINGS")).toBeVisible();
  });

  it("says in the reader's language that the server cannot be reached", async () => {
    await renderPage(<ProblemAlert error={new ServerUnreachable("502")} />, { language: "zh" });
    expect(screen.getByRole("alert")).toHaveTextContent("无法连接服务器");
  });
});
