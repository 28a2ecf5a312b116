import { elementId } from "./draft/cell-address";

type Listener = () => void;

const HIGHLIGHT_TIME = 2_500;
const ATTEMPTS = 5;

/** Which cell has the focus, and how to bring it to another one, even if that is not drawn yet. */
export class CellFocus {
  readonly #listeners = new Set<Listener>();
  readonly #revealers = new Map<string, (key: string) => void>();
  #current: string | undefined;

  /** The key of the cell that has the focus, or had it last. */
  current(): string | undefined {
    return this.#current;
  }

  subscribe(listener: Listener): () => void {
    this.#listeners.add(listener);
    return () => this.#listeners.delete(listener);
  }

  entered(key: string | undefined): void {
    if (key !== this.#current) {
      this.#current = key;
      for (const listener of this.#listeners) {
        listener();
      }
    }
  }

  /** Lets a table that draws only some of its rows bring one of them into view. */
  onReveal(table: string, reveal: (key: string) => void): () => void {
    this.#revealers.set(table, reveal);
    return () => this.#revealers.delete(table);
  }

  /** Focuses the cell with the key. */
  go(key: string): void {
    this.#find(key, (cell) => cell.focus());
  }

  /** Focuses the cell, brings it to the middle of the view and shows for a moment where it is. */
  show(key: string): void {
    this.#find(key, (cell) => {
      cell.focus({ preventScroll: true });
      cell.scrollIntoView({ block: "center", inline: "center" });
      const place = cell.closest("td") ?? cell;
      place.dataset.shown = "";
      setTimeout(() => delete place.dataset.shown, HIGHLIGHT_TIME);
    });
  }

  #find(key: string, use: (cell: HTMLElement) => void, attempt = 0): void {
    const cell = document.getElementById(elementId(key));
    if (cell !== null) {
      use(cell);
    } else if (attempt < ATTEMPTS) {
      if (attempt === 0) {
        this.#revealers.get(tableOf(key))?.(key);
      }
      requestAnimationFrame(() => this.#find(key, use, attempt + 1));
    }
  }
}

/** The table of a cell in a floating table: `HG104.rows` of `HG104.rows.code#7`. */
function tableOf(key: string): string {
  return key.slice(0, key.lastIndexOf("."));
}
