import { describe, expect, it } from 'vitest';
import { pump, sourceOf } from './pump.ts';

const settled = (): Promise<void> => new Promise((resolve) => setImmediate(resolve));

/** Work that the test ends, piece by piece. */
const bench = (pieces: readonly number[], limitAtFirst: number) => {
  const underWay = new Map<number, () => void>();
  const started: number[] = [];
  const abort = new AbortController();
  const state = { limit: limitAtFirst, wake: () => {}, listeners: 0, isDone: false };
  const source = sourceOf(pieces);
  const done = pump({
    source,
    work: (piece) =>
      new Promise((resolve) => {
        started.push(piece);
        underWay.set(piece, resolve);
      }),
    limit: () => state.limit,
    onMore: (wake) => {
      state.wake = wake;
      state.listeners++;
      return () => {
        state.listeners--;
      };
    },
    signal: abort.signal,
  }).then(() => {
    state.isDone = true;
  });
  const end = async (piece: number): Promise<void> => {
    underWay.get(piece)?.();
    underWay.delete(piece);
    await settled();
  };
  return { abort, done, end, source, started, state, underWay };
};

describe('a pump', () => {
  it('keeps as many under way as the limit says, in order', async () => {
    const { end, started, underWay } = bench([1, 2, 3, 4], 2);
    expect(started).toEqual([1, 2]);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    expect([...underWay.keys()]).toEqual([1, 3]);
  });

  it('starts nothing above a lowered limit, and lets what is under way end', async () => {
    const { end, started, state } = bench([1, 2, 3, 4, 5], 3);
    state.limit = 1;
    await end(1);
    await end(2);
    expect(started).toEqual([1, 2, 3]);
    await end(3);
    expect(started).toEqual([1, 2, 3, 4]);
  });

  it('takes more as soon as it hears that it may', () => {
    const { started, state } = bench([1, 2, 3], 1);
    state.limit = 3;
    state.wake();
    expect(started).toEqual([1, 2, 3]);
  });

  it('is done when all has ended, and listens no more', async () => {
    const { end, state } = bench([1, 2], 5);
    await end(1);
    expect(state.isDone).toBe(false);
    await end(2);
    expect(state).toMatchObject({ isDone: true, listeners: 0 });
  });

  it('is done at once when there is nothing to do', async () => {
    const { done, state } = bench([], 5);
    await done;
    expect(state.listeners).toBe(0);
  });

  it('that is aborted takes no more, waits for what is under way, and leaves the rest', async () => {
    const { abort, end, source, started, state } = bench([1, 2, 3], 1);
    abort.abort();
    await settled();
    expect(state.isDone).toBe(false);
    await end(1);
    expect(state.isDone).toBe(true);
    expect(started).toEqual([1]);
    expect([source.take(), source.take(), source.take()]).toEqual([2, 3, undefined]);
  });
});
