import { describe, expect, it } from 'vitest';
import { noFaults, type SeenChange, StreamChecker } from './checker.ts';
import { changeSeqs, frameHead } from './frame-head.ts';
import { everything, type Interest, interestOf } from './interest.ts';
import { ServerFrames } from './server-frames.ts';

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

it('the numbers of changes are read without the rest', () => {
  const changes = [7, 8, 19].map((seq) => ({ seq, note: '{"seq":3', previous: { state: 'open', prices: {} } }));
  const frame = { type: 'changes', epoch: 'e', fromSeq: 5, toSeq: 19, durableSeq: 4, merged: 0, changes };
  expect(changeSeqs(Buffer.from(JSON.stringify(frame)))).toEqual([7, 8, 19]);
  expect(changeSeqs(Buffer.from(JSON.stringify({ ...frame, changes: [] })))).toEqual([]);
});

/** The start of a text frame of a server, as RFC 6455 has it. */
const frameStart = (length: number): Buffer => {
  if (length < 126) return Buffer.from([0x81, length]);
  if (length < 65_536) return Buffer.from([0x81, 126, length >> 8, length & 0xff]);
  return Buffer.from([
    0x81,
    127,
    0,
    0,
    0,
    0,
    length >>> 24,
    (length >> 16) & 0xff,
    (length >> 8) & 0xff,
    length & 0xff,
  ]);
};

it.each([1, 2, 3, 7, 1_000, 1_000_000])('frames are put together from pieces of %i bytes', (size) => {
  const payloads = [0, 1, 125, 126, 5_000, 70_000].map((length) => Buffer.alloc(length, String(length)));
  const bytes = Buffer.concat(payloads.flatMap((payload) => [frameStart(payload.length), payload]));
  const frames = new ServerFrames();
  const came: Buffer[] = [];
  for (let at = 0; at < bytes.length; at += size) {
    for (const { opcode, payload } of frames.take(bytes.subarray(at, at + size))) {
      expect(opcode).toBe(1);
      came.push(Buffer.from(payload));
    }
  }
  expect(came).toEqual(payloads);
});

it('interests are of every kind', () => {
  const kinds = new Set(Array.from({ length: 20 }, (_, number) => interestOf(number, 50).kind));
  expect([...kinds].sort()).toEqual(['all', 'bookmaker', 'competition', 'event', 'market']);
});
