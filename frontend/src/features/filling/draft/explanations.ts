import { isPassingTrouble } from "@/api/problem";
import type { Finding } from "@/engine/finding";

/** Letters and digits count, punctuation and spaces do not. */
const SIGNIFICANT = /[\p{L}\p{N}]/gu;
const SHORTEST = 5;
const PAUSE_AFTER_EDIT = 800;
const PAUSE_BEFORE_NEXT_TRY = 10_000;

/** Where an explanation stands that was written on this page. */
export type ExplanationState = "SAVED" | "UNSAVED" | "FAILED";

/** Sends an explanation; the empty text takes it away. */
export type SendExplanation = (key: string, text: string) => Promise<void>;

interface Entry {
  readonly text: string;
  readonly state: ExplanationState;
}

/** The unit's explanations (情况说明) of findings, by finding key; saved when written. */
export class Explanations {
  readonly #entries = new Map<string, Entry>();
  readonly #timers = new Map<string, ReturnType<typeof setTimeout>>();
  readonly #send: SendExplanation;
  readonly #storage: Storage;
  readonly #storageKey: string;
  readonly #listeners = new Set<() => void>();

  constructor(
    stored: Readonly<Record<string, string>>,
    send: SendExplanation,
    storage: Storage,
    account: string,
    submission: string,
  ) {
    this.#send = send;
    this.#storage = storage;
    this.#storageKey = `cinnabar.explanations.${account}.${submission}`;
    for (const [key, text] of Object.entries(stored)) {
      this.#entries.set(key, { text, state: "SAVED" });
    }
    for (const [key, text] of Object.entries(this.#kept())) {
      this.#entries.set(key, { text, state: "UNSAVED" });
    }
  }

  subscribe(listener: () => void): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  text(key: string): string {
    return this.#entries.get(key)?.text ?? "";
  }

  state(key: string): ExplanationState {
    return this.#entries.get(key)?.state ?? "SAVED";
  }

  /** Whether the finding is explained at sufficient length. */
  explains(finding: Finding): boolean {
    return [...this.text(finding.key).matchAll(SIGNIFICANT)].length >= SHORTEST;
  }

  write(key: string, text: string): void {
    this.#set(key, { text, state: "UNSAVED" });
    this.#saveAfter(PAUSE_AFTER_EDIT, key);
  }

  /** Sends what is not yet sent, now. */
  async flush(): Promise<void> {
    const unsent = [...this.#entries].filter(([, { state }]) => state !== "SAVED");
    await Promise.all(unsent.map(([key]) => this.#save(key)));
  }

  #saveAfter(pause: number, key: string): void {
    clearTimeout(this.#timers.get(key));
    this.#timers.set(
      key,
      setTimeout(() => void this.#save(key), pause),
    );
  }

  async #save(key: string): Promise<void> {
    clearTimeout(this.#timers.get(key));
    const text = this.text(key);
    let state: ExplanationState = "SAVED";
    let failure: unknown;
    try {
      await this.#send(key, text.trim());
    } catch (error) {
      state = "FAILED";
      failure = error;
    }
    if (this.text(key) === text) {
      this.#set(key, { text, state });
      if (isPassingTrouble(failure)) {
        this.#saveAfter(PAUSE_BEFORE_NEXT_TRY, key);
      }
    }
  }

  #set(key: string, entry: Entry): void {
    this.#entries.set(key, entry);
    const unsent = [...this.#entries].filter(([, { state }]) => state !== "SAVED");
    if (unsent.length === 0) {
      this.#storage.removeItem(this.#storageKey);
    } else {
      const texts = unsent.map(([unsentKey, { text }]) => [unsentKey, text]);
      this.#storage.setItem(this.#storageKey, JSON.stringify(Object.fromEntries(texts)));
    }
    for (const listener of this.#listeners) {
      listener();
    }
  }

  #kept(): Record<string, string> {
    return JSON.parse(this.#storage.getItem(this.#storageKey) ?? "{}");
  }
}
