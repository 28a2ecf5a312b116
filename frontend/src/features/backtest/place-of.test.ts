import { expect, test } from "vitest";
import { placeOf } from "./place-of";

test.each([
  [1, 1, 0],
  [1, 3, 2],
  [2, 1, 4],
  [3, 2, 9],
  [9, 9, 11],
])("line %i, character %i is place %i", (line, character, place) => {
  expect(placeOf("abc\ndef\nghi", line, character)).toBe(place);
});
