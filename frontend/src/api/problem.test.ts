import { describe, expect, it } from "vitest";
import { ApiProblem, ServerUnreachable, unwrap } from "./problem";

const answer = (status: number, parts: { data?: unknown; error?: unknown }) =>
  Promise.resolve({ ...parts, response: new Response(null, { status }) });

describe("an answer of the server", () => {
  it("is its data when it went well", async () => {
    await expect(unwrap(answer(200, { data: { id: "1" } }))).resolves.toEqual({ id: "1" });
    await expect(unwrap(answer(204, {}))).resolves.toBeUndefined();
  });

  it("becomes a problem with its code and status", async () => {
    const error = { title: "已被他人处理", status: 409, code: "SUBMISSION_CHANGED" };
    const refused = await unwrap(answer(409, { error })).catch((cause: unknown) => cause);
    expect(refused).toBeInstanceOf(ApiProblem);
    expect(refused).toMatchObject({ status: 409, code: "SUBMISSION_CHANGED" });
  });

  it("is a server out of reach when it is no problem body or never came", async () => {
    await expect(unwrap(answer(502, { error: "<html>" }))).rejects.toThrow(ServerUnreachable);
    const never: Promise<{ response: Response }> = Promise.reject(new TypeError("failed to fetch"));
    await expect(unwrap(never)).rejects.toThrow(ServerUnreachable);
  });
});
