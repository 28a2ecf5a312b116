import { afterEach, describe, expect, it, vi } from "vitest";
import { fileName, saveFile } from "./download";

describe("a file that is saved", () => {
  afterEach(() => {
    vi.useRealTimers();
    vi.restoreAllMocks();
  });

  it("stays there until the browser has certainly begun, and not for ever", () => {
    vi.useFakeTimers();
    vi.spyOn(URL, "createObjectURL").mockReturnValue("blob:set");
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(() => undefined);
    const givenUp = vi.spyOn(URL, "revokeObjectURL").mockImplementation(() => undefined);

    saveFile(new Blob(["set"]), "set.xlsx");
    vi.advanceTimersByTime(10_000);
    expect(givenUp).not.toHaveBeenCalled();

    vi.advanceTimersByTime(60_000);
    expect(givenUp).toHaveBeenCalledWith("blob:set");
  });
});

describe("the file name of a download", () => {
  it.each([
    ["attachment; filename=\"a.xlsx\"; filename*=UTF-8''2025%E5%B9%B4.xlsx", "2025年.xlsx"],
    ['attachment; filename="plain.xlsx"', "plain.xlsx"],
    ["attachment", undefined],
    [null, undefined],
  ])("of %s is %s", (header, name) => {
    expect(fileName(header)).toBe(name);
  });
});
