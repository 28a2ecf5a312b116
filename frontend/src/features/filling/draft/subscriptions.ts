type Listener = () => void;

/** Who wants to know when something with a key changes. */
export class Subscriptions {
  readonly #listeners = new Map<string, Set<Listener>>();

  /** Calls the listener after each change, until the returned function is called. */
  subscribe(key: string, listener: Listener): () => void {
    const listeners = this.#listeners.get(key) ?? new Set();
    this.#listeners.set(key, listeners.add(listener));
    return () => {
      listeners.delete(listener);
      if (listeners.size === 0 && this.#listeners.get(key) === listeners) {
        this.#listeners.delete(key);
      }
    };
  }

  notify(keys: Iterable<string>): void {
    for (const key of new Set(keys)) {
      for (const listener of this.#listeners.get(key) ?? []) {
        listener();
      }
    }
  }
}
