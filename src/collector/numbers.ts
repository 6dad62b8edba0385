import type { NumberBlock } from '../model/storage.ts';

/**
 * Hands out numbers of one series from blocks that were reserved durably, so that no number is given twice whatever
 * dies. A new block is fetched when half of one is left; without one, `ready` waits.
 */
export class Numbers {
  readonly #reserve: (count: number) => Promise<NumberBlock>;
  readonly #blockSize: number;
  readonly #blocks: { next: number; end: number }[] = [];
  #fetching: Promise<void> | null = null;

  constructor(reserve: (count: number) => Promise<NumberBlock>, blockSize: number) {
    this.#reserve = reserve;
    this.#blockSize = blockSize;
  }

  get #left(): number {
    return this.#blocks.reduce((sum, block) => sum + block.end - block.next, 0);
  }

  /** Whether `count` numbers can be taken right now. */
  has(count: number): boolean {
    return this.#left >= count;
  }

  /** Resolves when at least `count` numbers can be taken. `count` is at most half a block. */
  async ready(count: number): Promise<void> {
    while (!this.has(count)) await this.#fetch();
    if (this.#left < this.#blockSize / 2) void this.#fetch().catch(() => undefined);
  }

  /** The next number. Only while `has` says that there is one. */
  take(): number {
    const block = this.#blocks[0];
    if (block === undefined) throw new RangeError('no number reserved');
    const number = block.next++;
    if (block.next === block.end) this.#blocks.shift();
    return number;
  }

  #fetch(): Promise<void> {
    this.#fetching ??= this.#reserve(this.#blockSize)
      .then(({ first, count }) => {
        this.#blocks.push({ next: first, end: first + count });
      })
      .finally(() => {
        this.#fetching = null;
      });
    return this.#fetching;
  }
}
