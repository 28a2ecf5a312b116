import { describe, expect, it } from "vitest";
import { filtersOf } from "./queue-filters";

const filters = (search: string, reviewer: boolean) => {
  const parameters = new URLSearchParams(search);
  return filtersOf((name) => parameters.get(name) ?? undefined, reviewer);
};

describe("the filters of the queue", () => {
  it("start with what waits for the reviewer's office", () => {
    expect(filters("", true).awaitingMe).toBe(true);
    expect(filters("awaitingMe=false", true).awaitingMe).toBeUndefined();
  });

  it("show everything to those who do not review", () => {
    expect(filters("", false).awaitingMe).toBeUndefined();
  });

  it("show everything when the address narrows in another way", () => {
    expect(filters("state=RETURNED", true)).toMatchObject({
      state: "RETURNED",
      awaitingMe: undefined,
    });
    expect(filters("state=RETURNED&awaitingMe=true", true).awaitingMe).toBe(true);
  });

  it("ignore a state nobody knows", () => {
    expect(filters("state=FORGOTTEN", false).state).toBeUndefined();
  });

  it("narrow to what can be decided quickly", () => {
    expect(filters("withoutFindings=true&changeBelow=20", true)).toMatchObject({
      awaitingMe: true,
      withoutFindings: true,
      changeBelow: 20,
    });
    expect(filters("changeBelow=much", true).changeBelow).toBeUndefined();
  });
});
