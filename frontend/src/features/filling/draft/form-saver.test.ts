import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { ApiProblem, ServerUnreachable } from "@/api/problem";
import type { FormData } from "@/engine/submission-data";
import { sampleEvaluation } from "@/engine/testing/sample-scheme";
import { fixedAddress } from "./cell-address";
import { Draft } from "./draft";
import { DraftJournal } from "./draft-journal";
import { FormSaver, type SendForm, type StoredVersion } from "./form-saver";

const OPENING = fixedAddress("STOCK.opening");
const LIMIT = fixedAddress("STOCK.limit");
const PAUSE = 1_000;

function stored(version: number, cells: FormData["cells"]): StoredVersion {
  return { version, data: { cells, rows: {} } };
}

function changedBy(theirs: StoredVersion): ApiProblem {
  return new ApiProblem({
    title: "changed",
    status: 409,
    code: "FORM_CHANGED",
    ...theirs,
  } as never);
}

/** A saver over the sample form, and a server that answers as the test says. */
function setUp(server: StoredVersion, send: SendForm) {
  const draft = new Draft(sampleEvaluation({ STOCK: server.data }), () => false);
  const journal = new DraftJournal(localStorage, "clerk", "s1", "1");
  const sent = vi.fn(send);
  const isReadonly = (reference: string) => ["STOCK.received", "STOCK.total"].includes(reference);
  const saver = new FormSaver(
    "STOCK",
    server,
    { draft, journal, send: sent, isReadonly },
    () => {},
  );
  return { draft, journal, saver, sent };
}

const accepts: SendForm = async (_form, { version, data }) => ({
  version: version + 1,
  data,
  savedAt: "2026-01-05T08:00:00Z",
});

beforeEach(() => void vi.useFakeTimers());
afterEach(() => {
  vi.useRealTimers();
  localStorage.clear();
});

describe("form saver", () => {
  it("saves once after the typing has paused, and clears the journal", async () => {
    const { draft, saver, sent, journal } = setUp(stored(3, { opening: "1" }), accepts);
    draft.write(OPENING, "2");
    draft.write(OPENING, "25");
    expect(saver.state().kind).toBe("WAITING");
    await vi.advanceTimersByTimeAsync(300);
    expect(journal.read("STOCK")).toMatchObject({ version: 3, base: { cells: { opening: "1" } } });
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toHaveBeenCalledOnce();
    expect(sent.mock.calls[0]?.[1]).toMatchObject({
      version: 3,
      data: { cells: { opening: "25" } },
    });
    expect(saver.state()).toEqual({ kind: "SAVED", at: "2026-01-05T08:00:00Z" });
    expect(journal.read("STOCK")).toBeUndefined();
  });

  it("takes over what the server computed, but not over what was typed meanwhile", async () => {
    const { draft, saver, sent } = setUp(stored(1, {}), async (form, content) => {
      draft.write(LIMIT, "88");
      const { opening = "" } = content.data.cells;
      return accepts(form, {
        version: content.version,
        data: { cells: { opening, limit: "5", "opening.previous": "7" }, rows: {} },
      });
    });
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(draft.text(fixedAddress("STOCK.opening.previous"))).toBe("7");
    expect(draft.text(LIMIT)).toBe("88");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent.mock.calls[1]?.[1]).toMatchObject({ version: 2, data: { cells: { limit: "88" } } });
    expect(saver.state().kind).not.toBe("REFUSED");
  });

  it("tries again when the server was out of reach", async () => {
    let reachable = false;
    const { draft, saver, sent } = setUp(stored(1, {}), (form, content) =>
      reachable ? accepts(form, content) : Promise.reject(new ServerUnreachable("no answer")),
    );
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saver.state().kind).toBe("OFFLINE");
    reachable = true;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saver.state().kind).toBe("SAVED");
    expect(sent).toHaveBeenCalledTimes(2);
  });

  it("tries again when the server was too busy", async () => {
    let busy = true;
    const overloaded = new ApiProblem({
      title: "Busy",
      status: 503,
      code: "OVERLOADED",
    } as never);
    const { draft, saver } = setUp(stored(1, {}), (form, content) =>
      busy ? Promise.reject(overloaded) : accepts(form, content),
    );
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(saver.state()).toEqual({ kind: "OFFLINE", busy: true });
    busy = false;
    await vi.advanceTimersByTimeAsync(3_000);
    expect(saver.state().kind).toBe("SAVED");
  });

  it("restores after a reload what was never acknowledged, and saves it", async () => {
    const before = setUp(stored(1, { limit: "4" }), () => new Promise(() => {}));
    before.draft.write(OPENING, "1");
    before.saver.writeJournal();
    const after = setUp(stored(1, { limit: "4" }), accepts);
    expect(after.draft.text(OPENING)).toBe("1");
    after.saver.start();
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(after.sent.mock.calls[0]?.[1].data.cells).toMatchObject({ opening: "1", limit: "4" });
    expect(after.journal.read("STOCK")).toBeUndefined();
  });

  it("forgets a journal the server had acknowledged after all", () => {
    const before = setUp(stored(1, {}), () => new Promise(() => {}));
    before.draft.write(OPENING, "1");
    before.saver.writeJournal();
    const after = setUp(stored(2, { opening: "1", total: "1" }), accepts);
    expect(after.saver.state().kind).toBe("SAVED");
    expect(after.journal.read("STOCK")).toBeUndefined();
  });

  it("puts edits of different cells together without asking", async () => {
    const theirs = stored(5, { limit: "9" });
    let answers = 0;
    const { draft, saver, sent } = setUp(stored(1, {}), (form, content) => {
      answers += 1;
      return answers === 1 ? Promise.reject(changedBy(theirs)) : accepts(form, content);
    });
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(2 * PAUSE);
    expect(sent.mock.calls[1]?.[1]).toMatchObject({
      version: 5,
      data: { cells: { opening: "1", limit: "9" } },
    });
    expect(saver.state().kind).toBe("SAVED");
  });

  it("asks when both changed the same cell, and saves what was chosen", async () => {
    const theirs = stored(5, { opening: "3", limit: "9" });
    let answers = 0;
    const { draft, saver, sent } = setUp(stored(1, {}), (form, content) => {
      answers += 1;
      return answers === 1 ? Promise.reject(changedBy(theirs)) : accepts(form, content);
    });
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(PAUSE);
    const state = saver.state();
    expect(state).toMatchObject({
      kind: "CONFLICT",
      merge: { conflicts: [{ cell: "opening", mine: "1", theirs: "3" }] },
    });
    draft.write(LIMIT, "10");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toHaveBeenCalledOnce();
    await saver.resolve(new Set(state.kind === "CONFLICT" ? state.merge.conflicts : []));
    expect(draft.text(OPENING)).toBe("3");
    expect(draft.text(LIMIT)).toBe("10");
    expect(sent.mock.calls[1]?.[1]).toMatchObject({
      version: 5,
      data: { cells: { opening: "3", limit: "10" } },
    });
  });

  it("stops on a refusal, and tries again with the next edit", async () => {
    const refusal = new ApiProblem({
      type: "about:blank",
      title: "locked",
      status: 409,
      code: "SUBMISSION_STATE",
    });
    const { draft, saver, sent } = setUp(stored(1, {}), () => Promise.reject(refusal));
    draft.write(OPENING, "1");
    await vi.advanceTimersByTimeAsync(60_000);
    expect(saver.state()).toEqual({ kind: "REFUSED", error: refusal });
    expect(sent).toHaveBeenCalledOnce();
    draft.write(OPENING, "2");
    await vi.advanceTimersByTimeAsync(PAUSE);
    expect(sent).toHaveBeenCalledTimes(2);
  });
});
