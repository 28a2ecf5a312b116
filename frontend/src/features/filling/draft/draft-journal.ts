import type { FormData } from "@/engine/submission-data";

/** What a device keeps of a form until the server has acknowledged it. */
export interface JournalEntry {
  /** The version of the form that was edited, and what it held. */
  readonly version: number;
  readonly base: FormData;
  readonly data: FormData;
}

/** What was typed where the forms have no place for it any more. */
export interface LeftText {
  readonly form: string;
  readonly cell: string;
  readonly text: string;
}

/** An entry as it is stored, with the version of the scheme whose forms were edited. */
type StoredEntry = JournalEntry & { readonly schemeVersion?: string };

/** Unacknowledged edits on this device, per account, submission and form. */
export class DraftJournal {
  readonly #storage: Storage;
  readonly #prefix: string;
  readonly #left: string;
  readonly #schemeVersion: string;

  constructor(storage: Storage, account: string, submission: string, schemeVersion: string) {
    this.#storage = storage;
    this.#prefix = `cinnabar.draft.${account}.${submission}.`;
    this.#left = `cinnabar.left.${account}.${submission}`;
    this.#schemeVersion = schemeVersion;
  }

  read(form: string): JournalEntry | undefined {
    return this.#stored(form);
  }

  /** Keeps the entry; false when the device has no room for it. */
  write(form: string, entry: JournalEntry): boolean {
    const stored: StoredEntry = { ...entry, schemeVersion: this.#schemeVersion };
    return this.#put(this.#prefix + form, stored);
  }

  remove(form: string): void {
    this.#storage.removeItem(this.#prefix + form);
  }

  /** The forms of which it keeps edits made by another version of the scheme. */
  outdated(): string[] {
    return Array.from({ length: this.#storage.length }, (_, index) => this.#storage.key(index))
      .filter((key) => key?.startsWith(this.#prefix))
      .map((key) => key?.slice(this.#prefix.length) ?? "")
      .filter((form) => {
        const made = this.#stored(form)?.schemeVersion;
        return made !== undefined && made !== this.#schemeVersion;
      });
  }

  /** What was typed and has no place any more, until the person has seen it. */
  left(): LeftText[] {
    const stored = this.#storage.getItem(this.#left);
    return stored === null ? [] : (JSON.parse(stored) as LeftText[]);
  }

  leave(texts: readonly LeftText[]): void {
    if (texts.length > 0) {
      this.#put(this.#left, [...this.left(), ...texts]);
    }
  }

  forgetLeft(): void {
    this.#storage.removeItem(this.#left);
  }

  #stored(form: string): StoredEntry | undefined {
    const stored = this.#storage.getItem(this.#prefix + form);
    return stored === null ? undefined : (JSON.parse(stored) as StoredEntry);
  }

  #put(key: string, value: unknown): boolean {
    try {
      this.#storage.setItem(key, JSON.stringify(value));
      return true;
    } catch (error) {
      if (error instanceof DOMException) {
        return false;
      }
      throw error;
    }
  }
}
