import { describe, expect, it } from 'vitest';
import type { Gap } from '../../src/contract/gaps.ts';
import { gap } from '../test/wire-samples.ts';
import { GapFollower } from './gap-follower.ts';

const setup = () => {
  const timers: (() => void)[] = [];
  const asked: (readonly string[])[] = [];
  const taken: string[] = [];
  let answer: (gaps: ReadonlyMap<string, Gap>) => void = () => {};
  const follower = new GapFollower({
    isInSight: (eventId) => eventId !== 'away',
    read: (eventIds) => {
      asked.push(eventIds);
      return new Promise((resolve) => {
        answer = resolve;
      });
    },
    take: (ids, gaps) => taken.push(...ids.map((id) => `${id} ${gaps.get(id)?.points}`)),
    after: (_, run) => {
      timers.push(run);
      return () => timers.splice(timers.indexOf(run), 1);
    },
  });
  return { follower, timers, asked, taken, answer: (gaps: ReadonlyMap<string, Gap>) => answer(gaps) };
};

describe('gaps of matches in sight', () => {
  it('are asked for once for a burst of changes, and not for what nobody sees', async () => {
    const { follower, timers, asked, taken, answer } = setup();
    follower.note(['a', 'away']);
    follower.note(['b', 'a']);
    expect(timers).toHaveLength(1);
    timers.shift()?.();
    expect(asked).toEqual([['a', 'b']]);
    answer(new Map([['a', gap(2)]]));
    await Promise.resolve();
    await Promise.resolve();
    expect(taken).toEqual(['a 2', 'b undefined']);
  });

  it('are asked for one question at a time: what changes meanwhile follows', async () => {
    const { follower, timers, asked, answer } = setup();
    follower.note(['a']);
    timers.shift()?.();
    follower.note(['c']);
    expect(timers).toHaveLength(0);
    answer(new Map());
    await new Promise((resolve) => setImmediate(resolve));
    timers.shift()?.();
    expect(asked).toEqual([['a'], ['c']]);
  });
});
