/**
 * The last things that happened, in order, each under a growing number. Readers keep their own place and read on from
 * there; nobody's slowness makes it larger than its bound.
 */
export class Journal<T> {
  readonly #numberOf: (item: T) => number;
  readonly #bound: number;
  #items: T[] = [];
  /** Items before this index have gone; they are cut off in large steps. */
  #start = 0;
  #floor: number;

  constructor(bound: number, numberOf: (item: T) => number, floor: number) {
    this.#bound = bound;
    this.#numberOf = numberOf;
    this.#floor = floor;
  }

  /** Everything that happened after this number is here. */
  get floor(): number {
    return this.#floor;
  }

  get size(): number {
    return this.#items.length - this.#start;
  }

  push(item: T): void {
    this.#items.push(item);
    if (this.size <= this.#bound) return;
    const gone = this.#items[this.#start];
    if (gone !== undefined) this.#floor = this.#numberOf(gone);
    this.#start++;
    if (this.#start >= this.#bound) {
      this.#items = this.#items.slice(this.#start);
      this.#start = 0;
    }
  }

  /** What happened after `number`, oldest first; only meaningful from the floor on. */
  *after(number: number): Generator<T, void> {
    for (let i = this.#firstAfter(number); i < this.#items.length; i++) {
      const item = this.#items[i];
      if (item !== undefined) yield item;
    }
  }

  #firstAfter(number: number): number {
    let [low, high] = [this.#start, this.#items.length];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.#items[middle];
      if (item !== undefined && this.#numberOf(item) <= number) low = middle + 1;
      else high = middle;
    }
    return low;
  }
}
