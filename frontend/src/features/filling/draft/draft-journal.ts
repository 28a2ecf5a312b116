import type { FormData } from "@/engine/submission-data";

/** What a device keeps of a form until the server has acknowledged it. */
export interface JournalEntry {
  /** The version of the form that was edited, and what it held. */
  readonly version: number;
  readonly base: FormData;
  readonly data: FormData;
}

/** Unacknowledged edits on this device, per account, submission and form. */
export class DraftJournal {
  readonly #storage: Storage;
  readonly #prefix: string;

  constructor(storage: Storage, account: string, submission: string) {
    this.#storage = storage;
    this.#prefix = `cinnabar.draft.${account}.${submission}.`;
  }

  read(form: string): JournalEntry | undefined {
    const stored = this.#storage.getItem(this.#prefix + form);
    return stored === null ? undefined : (JSON.parse(stored) as JournalEntry);
  }

  /** Keeps the entry; false when the device has no room for it. */
  write(form: string, entry: JournalEntry): boolean {
    try {
      this.#storage.setItem(this.#prefix + form, JSON.stringify(entry));
      return true;
    } catch (error) {
      if (error instanceof DOMException) {
        return false;
      }
      throw error;
    }
  }

  remove(form: string): void {
    this.#storage.removeItem(this.#prefix + form);
  }
}
