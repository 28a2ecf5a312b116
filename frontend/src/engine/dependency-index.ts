import type { Reads } from "./reads";

/** Something that depends on cells. */
interface Dependent {
  readonly reads: Reads;
}

/** Which of a list of dependents read a reference, by their positions in the list. */
export class DependencyIndex {
  readonly #positions = new Map<string, number[]>();

  constructor(dependents: readonly Dependent[]) {
    for (const [position, { reads }] of dependents.entries()) {
      const references = new Set([...reads.whole, ...reads.row]);
      for (const reference of references) {
        const positions = this.#positions.get(reference);
        if (positions === undefined) {
          this.#positions.set(reference, [position]);
        } else {
          positions.push(position);
        }
      }
    }
  }

  positionsReading(reference: string): readonly number[] {
    return this.#positions.get(reference) ?? [];
  }
}
