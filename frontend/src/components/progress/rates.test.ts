import { describe, expect, it } from "vitest";
import type { Counts } from "@/api/types";
import { filed, portions } from "./rates";

const counts: Counts = {
  due: 21,
  notStarted: 1,
  drafting: 2,
  returned: 3,
  submitted: 4,
  underReview: 5,
  accepted: 6,
  overdue: 2,
};

describe("the rates of a progress board", () => {
  it("count as filed what has left its unit and not come back", () => {
    expect(filed(counts)).toBe(15);
  });

  it("have portions that add up to the reports due", () => {
    expect(portions.reduce((sum, { key }) => sum + counts[key], 0)).toBe(counts.due);
  });
});
