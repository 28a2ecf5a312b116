import { afterEach, beforeEach, expect, test, vi } from "vitest";
import { ApiProblem, ServerUnreachable } from "@/api/problem";
import { Explanations } from "./explanations";

beforeEach(() => vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

function setUp(failures: unknown[]) {
  const send = vi.fn(() => {
    const failure = failures.shift();
    return failure === undefined ? Promise.resolve() : Promise.reject(failure);
  });
  return { send, explanations: new Explanations({}, send, localStorage, "clerk", "s1") };
}

test("an explanation that could not be sent for the moment is sent again by itself", async () => {
  const { send, explanations } = setUp([new ServerUnreachable("no answer")]);
  explanations.write("I08", "换了新设备");
  await vi.advanceTimersByTimeAsync(1_000);
  expect(explanations.state("I08")).toBe("FAILED");
  await vi.advanceTimersByTimeAsync(10_000);
  expect(explanations.state("I08")).toBe("SAVED");
  expect(send).toHaveBeenCalledTimes(2);
});

test("one that was refused waits for the next edit", async () => {
  const refusal = new ApiProblem({ title: "no", status: 409, code: "CLOSED" } as never);
  const { send, explanations } = setUp([refusal]);
  explanations.write("I08", "换了新设备");
  await vi.advanceTimersByTimeAsync(60_000);
  expect(explanations.state("I08")).toBe("FAILED");
  expect(send).toHaveBeenCalledOnce();
});
