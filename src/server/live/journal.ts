import { LastItems } from '../../model/last-items.ts';

/**
 * The last things that happened, in order, each under a growing number. Readers keep their own place and read on from
 * there; nobody's slowness makes it larger than its bound.
 */
export class Journal<T> {
  readonly #numberOf: (item: T) => number;
  readonly #items: LastItems<T>;
  #floor: number;

  constructor(bound: number, numberOf: (item: T) => number, floor: number) {
    this.#items = new LastItems(bound);
    this.#numberOf = numberOf;
    this.#floor = floor;
  }

  /** Everything that happened after this number is here. */
  get floor(): number {
    return this.#floor;
  }

  get size(): number {
    return this.#items.size;
  }

  push(item: T): void {
    const gone = this.#items.push(item);
    if (gone !== undefined) this.#floor = this.#numberOf(gone);
  }

  /** What happened after `number`, oldest first; only meaningful from the floor on, and until the next push. */
  *after(number: number): Generator<T, void> {
    for (let index = this.#items.firstIndex((item) => this.#numberOf(item) > number); ; index++) {
      const item = this.#items.at(index);
      if (item === undefined) return;
      yield item;
    }
  }
}
