import { describe, expect, it } from "vitest";
import { greatestFirst } from "./greatest-first";

const changes = [
  { form: "A", cell: "small", previous: 100, current: 101, percent: 1 },
  { form: "A", cell: "down", previous: 100, current: 20, percent: -80 },
  { form: "A", cell: "up", previous: 100, current: 150, percent: 50 },
  { form: "A", cell: "gone", previous: 5 },
];

describe("changes against the period before", () => {
  it("come by their size, whatever the direction, after what came or went", () => {
    expect(greatestFirst(changes, 0).map(({ cell }) => cell)).toEqual([
      "gone",
      "down",
      "up",
      "small",
    ]);
  });

  it("leave out what is smaller than asked for", () => {
    expect(greatestFirst(changes, 50).map(({ cell }) => cell)).toEqual(["gone", "down", "up"]);
  });
});
