import { FormSaver, type SaverSurroundings, type StoredVersion } from "./form-saver";
import type { SaveState } from "./save-state";

const URGENCY: readonly SaveState["kind"][] = [
  "CONFLICT",
  "REFUSED",
  "OFFLINE",
  "SAVING",
  "WAITING",
  "SAVED",
];

/** The saving of all forms of a submission. */
export class DraftSaving {
  readonly #savers = new Map<string, FormSaver>();
  readonly #listeners = new Set<() => void>();
  #overall: SaveState = { kind: "SAVED" };

  constructor(forms: Readonly<Record<string, StoredVersion>>, surroundings: SaverSurroundings) {
    for (const [form, stored] of Object.entries(forms)) {
      this.#savers.set(form, new FormSaver(form, stored, surroundings, () => this.#changed()));
    }
    this.#changed();
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  /** The state of the form that most needs to be known. */
  overall(): SaveState {
    return this.#overall;
  }

  /** The form whose conflict the person has to decide next. */
  conflicting(): FormSaver | undefined {
    return [...this.#savers.values()].find((saver) => saver.state().kind === "CONFLICT");
  }

  /** Begins to save; returns how to stop, which sends what is left. */
  start(): () => void {
    const savers = [...this.#savers.values()];
    const retry = () => void this.flush();
    const keep = () => {
      for (const saver of savers) {
        saver.writeJournal();
      }
      void this.flush();
    };
    const keepWhenHidden = () => document.visibilityState === "hidden" && keep();
    window.addEventListener("online", retry);
    window.addEventListener("pagehide", keep);
    document.addEventListener("visibilitychange", keepWhenHidden);
    for (const saver of savers) {
      saver.start();
    }
    return () => {
      window.removeEventListener("online", retry);
      window.removeEventListener("pagehide", keep);
      document.removeEventListener("visibilitychange", keepWhenHidden);
      void this.flush().finally(() => {
        for (const saver of savers) {
          saver.stop();
        }
      });
    };
  }

  /** Sends everything that is not yet sent. */
  async flush(): Promise<void> {
    await Promise.all([...this.#savers.values()].map((saver) => saver.flush()));
  }

  #changed(): void {
    const states = [...this.#savers.values()].map((saver) => saver.state());
    const urgent = URGENCY.find((kind) => states.some((state) => state.kind === kind)) ?? "SAVED";
    const candidates = states.filter((state) => state.kind === urgent);
    this.#overall = candidates.reduce(latest, { kind: "SAVED" });
    for (const listener of this.#listeners) {
      listener();
    }
  }
}

function latest(one: SaveState, other: SaveState): SaveState {
  return one.kind === "SAVED" && other.kind === "SAVED" && (one.at ?? "") > (other.at ?? "")
    ? one
    : other;
}
