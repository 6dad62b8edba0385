import { describe, expect, it } from 'vitest';
import { Numbers } from './numbers.ts';

/** Blocks of a series, handed out when the test says so, with gaps that others have taken. */
const series = (blockSize: number) => {
  let next = 1;
  const waiting: (() => void)[] = [];
  const numbers = new Numbers(
    (count) =>
      new Promise((resolve) => {
        waiting.push(() => {
          resolve({ first: next, count });
          next += count + 100;
        });
      }),
    blockSize,
  );
  return { numbers, waiting };
};

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

describe('numbers', () => {
  it('come from reserved blocks, each once, in order', async () => {
    const { numbers, waiting } = series(4);
    const ready = numbers.ready(2);
    expect(numbers.has(1)).toBe(false);
    waiting.shift()?.();
    await ready;
    expect(numbers.has(4)).toBe(true);
    expect([numbers.take(), numbers.take(), numbers.take()]).toEqual([1, 2, 3]);
    const more = numbers.ready(2);
    waiting.shift()?.();
    await more;
    expect([numbers.take(), numbers.take()]).toEqual([4, 105]);
  });

  it('are fetched ahead when half of a block is left, one block at a time', async () => {
    const { numbers, waiting } = series(4);
    const first = numbers.ready(1);
    waiting.shift()?.();
    await first;
    expect(waiting).toHaveLength(0);
    for (let i = 0; i < 3; i++) numbers.take();
    await numbers.ready(1);
    await numbers.ready(1);
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    await settled();
    expect(numbers.has(5)).toBe(true);
  });

  it('are waited for by all who need them with one request', async () => {
    const { numbers, waiting } = series(4);
    const all = Promise.all([numbers.ready(1), numbers.ready(2), numbers.ready(2)]);
    expect(waiting).toHaveLength(1);
    waiting.shift()?.();
    await all;
    expect(numbers.has(4)).toBe(true);
  });

  it('are never invented', () => {
    expect(() => series(4).numbers.take()).toThrow(RangeError);
  });

  it('can be asked for again after a request for them failed', async () => {
    let isAway = true;
    const numbers = new Numbers(async (count) => {
      if (isAway) throw new Error('away');
      return { first: 1, count };
    }, 4);
    await expect(numbers.ready(1)).rejects.toThrow('away');
    isAway = false;
    await numbers.ready(1);
    expect(numbers.take()).toBe(1);
  });
});
