import { describe, expect, it } from 'vitest';
import { noFaults, type SeenChange, StreamChecker } from './checker.ts';
import { frameHead } from './frame-head.ts';
import { everything, type Interest, interestOf } from './interest.ts';

const change = (seq: number, bookmaker = 'betpawa'): SeenChange => ({
  ...{ seq, eventId: '7', bookmaker, market: '1x2-ft', line: null },
});
const head = (fromSeq: number, toSeq: number, merged = 0) => ({ fromSeq, toSeq, merged, firstSeq: null });
const pawa: Interest = { kind: 'bookmaker', topics: [], wants: ({ bookmaker }) => bookmaker === 'betpawa' };
const LOG = [11, 12, 13, 14, 15, 16].map((seq) => change(seq, seq % 2 === 0 ? 'betpawa' : 'bet9ja'));

const checked = (interest: Interest, frames: readonly [ReturnType<typeof head>, SeenChange[] | null][]) => {
  const checker = new StreamChecker(interest);
  checker.begin(10);
  for (const [frame, changes] of frames) checker.frame(frame, changes);
  checker.settle(LOG, 11, 16);
  return checker.faults;
};

describe('the checker of the stream', () => {
  it('finds nothing where everything came once, in order', () => {
    expect(
      checked(pawa, [
        [head(11, 13), [change(12)]],
        [head(14, 16), [change(14), change(16)]],
      ]),
    ).toEqual(noFaults());
  });

  it.each<[string, Partial<ReturnType<typeof noFaults>>, readonly [ReturnType<typeof head>, SeenChange[]][]]>([
    [
      'a gap',
      { gaps: 1, missing: 1 },
      [
        [head(11, 13), [change(12)]],
        [head(15, 16), [change(16)]],
      ],
    ],
    [
      'a repeat',
      { repeats: 2 },
      [
        [head(11, 14), [change(12), change(14)]],
        [head(14, 16), [change(14), change(16)]],
      ],
    ],
    ['a change out of order', { reorders: 1 }, [[head(11, 16), [change(14), change(12), change(16)]]]],
    [
      'a change that was not asked for',
      { foreign: 2 },
      [[head(11, 16), [change(12), change(13, 'bet9ja'), change(14), change(16)]]],
    ],
    [
      'a change that is not in the log',
      { foreign: 1, missing: 0 },
      [[head(11, 16), [change(12), change(14), change(15), change(16)]]],
    ],
    ['a change that did not come', { missing: 1 }, [[head(11, 16), [change(12), change(16)]]]],
  ])('finds %s', (_what, faults, frames) => {
    expect(checked(pawa, frames)).toMatchObject({ ...noFaults(), ...faults });
  });

  it('takes what was folded away as told, and no more than there was', () => {
    expect(checked(everything, [[head(11, 16, 4), [change(15, 'bet9ja'), change(16)]]])).toEqual(noFaults());
    expect(checked(everything, [[head(11, 16, 3), [change(15, 'bet9ja'), change(16)]]]).missing).toBe(1);
    expect(checked(everything, [[head(11, 16, 5), [change(15, 'bet9ja'), change(16)]]]).foreign).toBe(1);
  });

  it('begins anew after a snapshot', () => {
    const checker = new StreamChecker(everything);
    checker.begin(10);
    checker.frame(head(11, 12), [change(11), change(12)]);
    checker.begin(14);
    checker.frame(head(15, 16), [change(15), change(16)]);
    checker.settle(LOG, 11, 16);
    expect(checker.faults).toEqual(noFaults());
  });
});

it('the head of a frame is read without the rest', () => {
  const start = '{"type":"changes","epoch":"e","fromSeq":5,"toSeq":9,"durableSeq":4,"merged":2,"changes":[';
  expect(frameHead(Buffer.from(`${start}{"seq":7,"epoch"`))).toEqual({ ...head(5, 9, 2), firstSeq: 7 });
  expect(frameHead(Buffer.from(`${start}]}`))).toEqual(head(5, 9, 2));
  expect(frameHead(Buffer.from('{"type":"ping"}'))).toBeNull();
});

it('interests are of every kind', () => {
  const kinds = new Set(Array.from({ length: 20 }, (_, number) => interestOf(number, 50).kind));
  expect([...kinds].sort()).toEqual(['all', 'bookmaker', 'competition', 'event', 'market']);
});
