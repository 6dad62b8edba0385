import { describe, expect, it } from 'vitest';
import { START_MS } from '../test/virtual-time.ts';
import { LookQueue } from './look-queue.ts';
import { urgencyTier } from './priority.ts';
import type { PlannedLook } from './run-ledger.ts';

const MINUTE_MS = 60_000;

const look = (bookmakerEventId: string, inMinutes: number, offeredBy = 1): PlannedLook => ({
  bookmaker: 'alpha',
  bookmakerEventId,
  eventId: bookmakerEventId,
  kickoffMs: START_MS + inMinutes * MINUTE_MS,
  offeredBy,
});

const drain = (queue: LookQueue): string[] => {
  const ids: string[] = [];
  for (let next = queue.take(); next !== undefined; next = queue.take()) ids.push(next.bookmakerEventId);
  return ids;
};

describe('a queue of looks', () => {
  it('gives the most urgent first: kick-off within 30 minutes, within two hours, later; then more bookmakers', () => {
    const queue = new LookQueue(START_MS);
    for (const one of [look('later', 500), look('soon', 90), look('few', 20, 1), look('many', 20, 3), look('next', 10)])
      queue.add(one);
    expect(drain(queue)).toEqual(['next', 'many', 'few', 'soon', 'later']);
  });

  it('puts what comes late where it belongs', () => {
    const queue = new LookQueue(START_MS);
    queue.add(look('b', 200));
    queue.add(look('c', 300));
    expect(queue.take()?.bookmakerEventId).toBe('b');
    queue.add(look('a', 10));
    expect(drain(queue)).toEqual(['a', 'c']);
  });

  it('takes each listing once', () => {
    const queue = new LookQueue(START_MS);
    expect(queue.add(look('a', 10))).toBe(true);
    queue.take();
    expect(queue.add(look('a', 10))).toBe(false);
    expect(queue.take()).toBeUndefined();
  });

  it('tells who waits that there is more, or that there never will be', () => {
    const queue = new LookQueue(START_MS);
    let woken = 0;
    const leave = queue.onMore(() => {
      woken++;
    });
    queue.add(look('a', 10));
    expect([woken, queue.isClosed]).toEqual([1, false]);
    queue.close();
    expect([woken, queue.isClosed]).toEqual([2, true]);
    leave();
    queue.add(look('b', 10));
    expect(woken).toBe(2);
  });
});

describe('the tiers of urgency', () => {
  it('are up to half an hour, up to two hours, and later', () => {
    expect([0, 29, 30, 119, 120].map((minutes) => urgencyTier(START_MS + minutes * MINUTE_MS, START_MS))).toEqual([
      0, 0, 1, 1, 2,
    ]);
  });
});
