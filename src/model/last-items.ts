/**
 * The last things that came, oldest first, never more than the bound. What goes is let go of at once: a list that is
 * cut off in large steps keeps twice as much in memory.
 */
export class LastItems<T> {
  readonly #bound: number;
  /** A circle of at most `bound` places. */
  readonly #places: (T | undefined)[] = [];
  #oldest = 0;
  #size = 0;

  constructor(bound: number) {
    if (!Number.isInteger(bound) || bound < 1) throw new RangeError('the bound is a whole number from 1');
    this.#bound = bound;
  }

  get size(): number {
    return this.#size;
  }

  /** The item at this place, 0 for the oldest; `undefined` where there is none. */
  at(index: number): T | undefined {
    return index >= 0 && index < this.#size ? this.#places[this.#placeOf(index)] : undefined;
  }

  /** Answers with the oldest item where it had to go to make room. */
  push(item: T): T | undefined {
    const gone = this.#size === this.#bound ? this.shift() : undefined;
    this.#places[this.#placeOf(this.#size)] = item;
    this.#size++;
    return gone;
  }

  /** Takes the oldest item out. */
  shift(): T | undefined {
    if (this.#size === 0) return undefined;
    const gone = this.#places[this.#oldest];
    this.#places[this.#oldest] = undefined;
    this.#oldest = this.#placeOf(1);
    this.#size--;
    return gone;
  }

  /** The place of the first item that is past what is looked for, where all before it are not; `size` where none is. */
  firstIndex(isPast: (item: T) => boolean): number {
    let [low, high] = [0, this.#size];
    while (low < high) {
      const middle = (low + high) >> 1;
      const item = this.at(middle);
      if (item !== undefined && isPast(item)) high = middle;
      else low = middle + 1;
    }
    return low;
  }

  *[Symbol.iterator](): Generator<T, void> {
    for (let index = 0; index < this.#size; index++) {
      const item = this.at(index);
      if (item !== undefined) yield item;
    }
  }

  #placeOf(index: number): number {
    const place = this.#oldest + index;
    return place < this.#bound ? place : place - this.#bound;
  }
}
