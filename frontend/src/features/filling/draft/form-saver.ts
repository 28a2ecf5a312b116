import { ApiProblem, isPassingTrouble } from "@/api/problem";
import type { Change } from "@/engine/change";
import type { FormData } from "@/engine/submission-data";
import { changesTo } from "./changes";
import type { Draft } from "./draft";
import type { DraftJournal } from "./draft-journal";
import type { SaveState } from "./save-state";
import { type Snapshot, serverChanges, snapshotOf } from "./server-answer";
import { type Conflict, isSameForm, mergeForms, withTheirs } from "./three-way-merge";

/** A form as the server stores it. */
export interface StoredVersion {
  readonly version: number;
  readonly data: FormData;
}

/** Sends a form to the server; rejects with the server's refusal or when it is out of reach. */
export type SendForm = (
  form: string,
  content: StoredVersion,
) => Promise<StoredVersion & { readonly savedAt: string }>;

/** What a form's saver works with. */
export interface SaverSurroundings {
  readonly draft: Draft;
  readonly journal: DraftJournal;
  readonly send: SendForm;
  /** Whether a reference is a cell that only the system writes. */
  readonly isReadonly: (reference: string) => boolean;
}

const PAUSE_AFTER_EDIT = 800;
const PAUSE_BEFORE_JOURNAL = 200;
const PAUSES_OFFLINE = [3_000, 10_000, 30_000];

/** Saves one form by itself whenever it was edited, and never gives up what was typed. */
export class FormSaver {
  readonly form: string;
  readonly #surroundings: SaverSurroundings;
  readonly #onState: () => void;
  #stored: StoredVersion;
  #state: SaveState = { kind: "SAVED" };
  #edits = 0;
  #failures = 0;
  #timer: ReturnType<typeof setTimeout> | undefined;
  #journalTimer: ReturnType<typeof setTimeout> | undefined;
  #running: Promise<void> | undefined;

  constructor(
    form: string,
    stored: StoredVersion,
    surroundings: SaverSurroundings,
    onState: () => void,
  ) {
    this.form = form;
    this.#stored = stored;
    this.#surroundings = surroundings;
    this.#onState = onState;
    this.#restore();
    surroundings.draft.onEdit(form, () => this.#edited());
  }

  /** Begins to save what this device kept from an earlier visit. */
  start(): void {
    if (this.#state.kind === "WAITING") {
      this.#wait(0);
    }
  }

  state(): SaveState {
    return this.#state;
  }

  /** Sends what is not yet sent, now; resolves when there is nothing more to wait for. */
  async flush(): Promise<void> {
    this.writeJournal();
    await this.#running;
    if (this.#state.kind === "WAITING" || this.#state.kind === "OFFLINE") {
      await this.#save();
    }
  }

  /** Keeps unsent edits on the device; called by itself, and at once when the page goes away. */
  writeJournal(): void {
    clearTimeout(this.#journalTimer);
    this.#journalTimer = undefined;
    if (this.#state.kind !== "SAVED") {
      const { version, data: base } = this.#stored;
      const data = this.#surroundings.draft.cells.formData(this.form);
      this.#surroundings.journal.write(this.form, { version, base, data });
    }
  }

  /** Ends a conflict: theirs in the conflicts named, mine in the others. */
  async resolve(theirs: ReadonlySet<Conflict>): Promise<void> {
    if (this.#state.kind === "CONFLICT") {
      const { version, theirs: data } = this.#state;
      const mine = this.#surroundings.draft.cells.formData(this.form);
      this.#stored = { version, data };
      this.#take(withTheirs(mine, theirs));
      await this.#save();
    }
  }

  /** Stops all waiting; what is unsent stays in the journal. */
  stop(): void {
    this.writeJournal();
    clearTimeout(this.#timer);
  }

  #restore(): void {
    const kept = this.#surroundings.journal.read(this.form);
    if (kept === undefined) {
      return;
    }
    if (isSameForm(kept.data, this.#stored.data)) {
      this.#surroundings.journal.remove(this.form);
      return;
    }
    this.#merge(kept.base, kept.data, this.#stored);
  }

  #edited(): void {
    this.#edits += 1;
    this.#journalTimer ??= setTimeout(() => this.writeJournal(), PAUSE_BEFORE_JOURNAL);
    if (this.#state.kind !== "CONFLICT") {
      this.#wait(PAUSE_AFTER_EDIT);
    }
  }

  #wait(pause: number): void {
    clearTimeout(this.#timer);
    if (this.#running === undefined) {
      this.#become({ kind: "WAITING" });
    }
    this.#timer = setTimeout(() => void this.#save(), pause);
  }

  #save(): Promise<void> {
    clearTimeout(this.#timer);
    this.#running ??= this.#send().finally(() => {
      this.#running = undefined;
      if (this.#state.kind === "WAITING") {
        this.writeJournal();
        this.#wait(PAUSE_AFTER_EDIT);
      }
    });
    return this.#running;
  }

  async #send(): Promise<void> {
    const { draft, send } = this.#surroundings;
    const edits = this.#edits;
    const sent = snapshotOf(this.form, draft.cells);
    this.#become({ kind: "SAVING" });
    try {
      const answer = await send(this.form, { version: this.#stored.version, data: sent.data });
      this.#failures = 0;
      this.#acknowledged(sent, answer);
      this.#become(
        edits === this.#edits ? { kind: "SAVED", at: answer.savedAt } : { kind: "WAITING" },
      );
    } catch (error) {
      this.#failed(error);
    }
  }

  #acknowledged(sent: Snapshot, { version, data }: StoredVersion): void {
    const { draft, journal } = this.#surroundings;
    this.#stored = { version, data };
    draft.accept(serverChanges(this.form, sent, data, draft.cells));
    journal.remove(this.form);
  }

  #failed(error: unknown): void {
    if (isPassingTrouble(error)) {
      this.#become({ kind: "OFFLINE", busy: error instanceof ApiProblem });
      this.#timer = setTimeout(
        () => void this.#save(),
        PAUSES_OFFLINE[Math.min(this.#failures, PAUSES_OFFLINE.length - 1)],
      );
      this.#failures += 1;
    } else if (error instanceof ApiProblem && error.code === "FORM_CHANGED") {
      this.#formChanged(error.body as unknown as StoredVersion);
    } else {
      this.#become({ kind: "REFUSED", error });
    }
  }

  /** Someone else saved the form: puts both versions together. */
  #formChanged(theirs: StoredVersion): void {
    const mine = this.#surroundings.draft.cells.formData(this.form);
    this.#merge(this.#stored.data, mine, theirs);
  }

  #merge(base: FormData, mine: FormData, theirs: StoredVersion): void {
    const { isReadonly } = this.#surroundings;
    const merge = mergeForms(base, mine, theirs.data, (key) => isReadonly(`${this.form}.${key}`));
    this.#take(merge.data);
    if (merge.conflicts.length > 0) {
      this.#become({ kind: "CONFLICT", version: theirs.version, theirs: theirs.data, merge });
    } else {
      this.#stored = theirs;
      this.#become({ kind: "WAITING" });
    }
  }

  #take(data: FormData): void {
    const { draft } = this.#surroundings;
    const changes: Change[] = changesTo(this.form, data, draft.cells);
    draft.replace(this.form, changes);
  }

  #become(state: SaveState): void {
    this.#state = state;
    this.#onState();
  }
}
