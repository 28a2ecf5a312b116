import { describe, expect, it } from "vitest";
import { isBlock, readBlock } from "./clipboard-block";

describe("clipboard block", () => {
  it.each<[string, string[][]]>([
    ["12", [["12"]]],
    [
      "1\t2\r\n3\t4\r\n",
      [
        ["1", "2"],
        ["3", "4"],
      ],
    ],
    ["1\n2\n3", [["1"], ["2"], ["3"]]],
    ["a\t\tc", [["a", "", "c"]]],
    [
      "a\t\n\tb",
      [
        ["a", ""],
        ["", "b"],
      ],
    ],
    ["1\n\n3", [["1"], [""], ["3"]]],
    ['"two\nlines"\t"say ""汞"""', [["two\nlines", 'say "汞"']]],
    ['5" pipe\tx', [['5" pipe', "x"]]],
    ['"open\tx', [['"open', "x"]]],
    ["", [[""]]],
  ])("reads %j", (text, block) => {
    expect(readBlock(text)).toEqual(block);
  });

  it("tells a block from a single cell", () => {
    expect(isBlock(readBlock("12\r\n"))).toBe(false);
    expect(isBlock(readBlock("1\t2"))).toBe(true);
    expect(isBlock(readBlock("1\n2"))).toBe(true);
  });
});
