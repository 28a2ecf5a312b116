import type { Change } from "@/engine/change";

/** One step a person can take back: what was done, and what undoes it. */
export interface Step {
  readonly forward: readonly Change[];
  readonly backward: readonly Change[];
  /** The cell to go to when the step is taken back. */
  readonly focus?: string | undefined;
  /** Keystrokes of one visit to a cell have the same; they are one step. */
  readonly visit?: string | undefined;
}

const LONGEST = 200;

/** The edits of one form, to be undone and redone. */
export class EditHistory {
  #done: Step[] = [];
  #undone: Step[] = [];

  add(step: Step): void {
    const last = this.#done.at(-1);
    if (last !== undefined && step.visit !== undefined && last.visit === step.visit) {
      this.#done[this.#done.length - 1] = { ...last, forward: step.forward };
    } else {
      this.#done = [...this.#done.slice(-LONGEST + 1), step];
    }
    this.#undone = [];
  }

  undo(): Step | undefined {
    const step = this.#done.pop();
    if (step !== undefined) {
      this.#undone.push(step);
    }
    return step;
  }

  redo(): Step | undefined {
    const step = this.#undone.pop();
    if (step !== undefined) {
      this.#done.push({ ...step, visit: undefined });
    }
    return step;
  }

  /** Forgets everything, because the form was changed from elsewhere. */
  clear(): void {
    this.#done = [];
    this.#undone = [];
  }
}
