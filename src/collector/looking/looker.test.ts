import { beforeEach, describe, expect, it, vi } from 'vitest';
import type { CommitResult } from '../book/book.ts';
import { Book } from '../book/book.ts';
import { Numbers } from '../numbers.ts';
import { factsOf } from '../test/book-bench.ts';
import { emptyTally, LaneBench } from '../test/lane-bench.ts';
import { MemoryStorage } from '../test/memory-storage.ts';
import { START_MS } from '../test/virtual-time.ts';
import { Absences } from './absences.ts';
import { Looker } from './looker.ts';

vi.setConfig({ testTimeout: 60_000 });

const KICKOFF_MS = START_MS + 86_400_000;

/** A looker at ten listings of one lane, whose storage and numbers the test controls. */
class LookerBench {
  readonly lanes = new LaneBench();
  readonly storage = new MemoryStorage();
  readonly absences = new Absences();
  readonly stopping = new AbortController();
  readonly book: Book;
  readonly looker: Looker;

  constructor(blockSize = 50_000) {
    const { lanes, storage } = this;
    const seq = new Numbers((count) => storage.reserve('seq', count), blockSize);
    const look = new Numbers((count) => storage.reserve('look', count), 4);
    this.book = new Book({
      epoch: 'epoch-1',
      lastSeq: 0,
      takeSeq: () => seq.take(),
      takeLookId: () => look.take(),
      nowMs: () => lanes.clock.nowMs(),
      staleAfterMs: () => 900_000,
      append: (commit) => storage.append(commit),
    });
    this.looker = new Looker({
      book: this.book,
      clock: lanes.clock,
      lane: (slug) => (slug === 'alpha' ? lanes.lane : undefined),
      absences: () => this.absences,
      numbersAtHand: (count) => seq.has(count) && look.has(1),
      numbersReady: async (count) => {
        await seq.ready(count);
        await look.ready(1);
      },
      roomForMore: (signal) => storage.roomForMore(signal),
      stopping: this.stopping.signal,
    });
    for (let match = 1; match <= 10; match++) {
      lanes.site.add({ id: String(match), match: String(match), kickoffMs: KICKOFF_MS });
      this.list(String(match));
    }
  }

  list(id: string): CommitResult {
    const facts = factsOf('alpha', { bookmakerEventId: id, eventId: id, kickoffMs: KICKOFF_MS });
    return this.book.commit({ kind: 'listed', facts, atMs: this.lanes.clock.nowMs() });
  }

  look(id: string, signal: AbortSignal = new AbortController().signal, tally = emptyTally()) {
    return this.looker.look({
      bookmaker: 'alpha',
      bookmakerEventId: id,
      runId: 'run-1',
      priority: 'scheduled',
      tally,
      signal,
    });
  }

  get changes() {
    return this.storage.changes;
  }
}

let bench: LookerBench;

beforeEach(() => {
  bench = new LookerBench();
});

describe('looking', () => {
  it('asks, reads and commits, and says what came of it', async () => {
    const looked = await bench.lanes.clock.until(bench.look('1'));
    expect(looked).toMatchObject({ changes: 3, durationMs: 100, look: { outcome: 'ok', status: 200, runId: 'run-1' } });
    expect(looked.accounts).toMatchObject({ marketsSeen: 3, marketsMapped: 3 });
    expect(bench.changes.map(({ lookId, runId }) => [lookId, runId])).toEqual(
      Array.from({ length: 3 }, () => [looked.look?.lookId, 'run-1']),
    );
  });

  it('gives the same body the same hash and another body another one', async () => {
    const first = await bench.lanes.clock.until(bench.look('1'));
    const same = await bench.lanes.clock.until(bench.look('1'));
    bench.lanes.site.price('1', '1x2-ft', null, [2200, 3300, 3400]);
    const other = await bench.lanes.clock.until(bench.look('1'));
    expect(same.look?.bodyHash).toBe(first.look?.bodyHash);
    expect(other.look?.bodyHash).not.toBe(first.look?.bodyHash);
  });

  it('comes to nothing for a listing that nobody knows, without a request', async () => {
    expect(await bench.look('unknown')).toMatchObject({ look: null, changes: 0 });
    expect(bench.lanes.net.sent).toEqual([]);
  });

  it('records a failure with its type', async () => {
    bench.lanes.site.fault = () => ({ kind: 'status', status: 403 });
    const { look } = await bench.lanes.clock.until(bench.look('1'));
    expect(look).toMatchObject({ outcome: 'blocked', status: 403, detail: 'HTTP 403' });
  });
});

describe('a body that is the same as before', () => {
  const look = () => bench.lanes.clock.until(bench.look('1'));

  it('confirms what it showed, with the same accounts, and is not read again', async () => {
    const readEvent = vi.spyOn(bench.lanes.lane.bookmaker, 'readEvent');
    const first = await look();
    const second = await look();
    expect(readEvent).toHaveBeenCalledTimes(1);
    expect(second).toMatchObject({
      changes: 0,
      accounts: first.accounts,
      look: { outcome: 'ok', bytes: first.look?.bytes },
    });
    expect(second.look?.lookId).not.toBe(first.look?.lookId);
    expect(bench.book.listing('alpha', '1')?.seenAtMs).toBe(second.look?.receivedAtMs);
  });

  it('is read when it comes after another one', async () => {
    await look();
    bench.lanes.site.price('1', '1x2-ft', null, [2200, 3300, 3400]);
    expect(await look()).toMatchObject({ changes: 1 });
    bench.lanes.site.price('1', '1x2-ft', null, [2100, 3300, 3600]);
    expect(await look()).toMatchObject({ changes: 1 });
  });

  it('is read when the listing was touched while it was on its way', async () => {
    await look();
    bench.storage.setFull(true);
    const readEvent = vi.spyOn(bench.lanes.lane.bookmaker, 'readEvent');
    const again = bench.look('1');
    await bench.lanes.clock.run(1_000);
    const atMs = bench.lanes.clock.nowMs();
    bench.book.commit({ kind: 'absent', bookmaker: 'alpha', bookmakerEventId: '1', atMs, runId: null });
    bench.list('1');
    bench.storage.setFull(false);
    expect(await bench.lanes.clock.until(again)).toMatchObject({ changes: 3, look: { outcome: 'ok' } });
    expect(readEvent).toHaveBeenCalledTimes(1);
    expect(bench.changes.map(({ state }) => state)).toEqual(
      ['open', 'removed', 'open'].flatMap((state) => [state, state, state]),
    );
  });
});

describe('one fetch in flight per listing', () => {
  it('is what whoever asks meanwhile gets', async () => {
    const looks = [bench.look('1'), bench.look('1'), bench.look('2')];
    await bench.lanes.clock.run(50);
    looks.push(bench.look('1'));
    const looked = await bench.lanes.clock.until(Promise.all(looks));
    expect(bench.lanes.net.sent).toHaveLength(2);
    expect(new Set(looked.map(({ look }) => look?.lookId)).size).toBe(2);
    expect(bench.changes).toHaveLength(6);
  });

  it('makes place for the next one when it has ended', async () => {
    await bench.lanes.clock.until(bench.look('1'));
    await bench.lanes.clock.until(bench.look('1'));
    expect(bench.lanes.net.sent).toHaveLength(2);
  });
});

describe('back-pressure of storage', () => {
  it('holds the commit back until there is room', async () => {
    bench.storage.setFull(true);
    const look = bench.look('1');
    await bench.lanes.clock.run(600_000);
    expect(bench.changes).toEqual([]);
    bench.storage.setFull(false);
    expect((await bench.lanes.clock.until(look)).changes).toBe(3);
  });

  it('does not hold a cancelled look', async () => {
    bench.storage.setFull(true);
    const abort = new AbortController();
    const look = bench.look('1', abort.signal);
    await bench.lanes.clock.run(600_000);
    abort.abort();
    expect(await bench.lanes.clock.until(look)).toMatchObject({ look: null });
    expect(bench.changes).toEqual([]);
  });
});

describe('numbers', () => {
  it('are never used twice and never run out, however many looks end at once and however slow they come', async () => {
    bench = new LookerBench(20_004);
    bench.storage.beforeReserve = () => bench.lanes.clock.sleep(5_000);
    const looks = Array.from({ length: 10 }, (_, i) => bench.look(String(i + 1)));
    const looked = await bench.lanes.clock.until(Promise.all(looks));
    expect(looked.map(({ changes }) => changes)).toEqual(Array.from({ length: 10 }, () => 3));
    expect(new Set(looked.map(({ look }) => look?.lookId)).size).toBe(10);
    const seqs = bench.changes.map(({ seq }) => seq);
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(30);
  });
});

it('a cancelled look does not wait for numbers that never come', async () => {
  bench.storage.beforeReserve = () => new Promise(() => {});
  const abort = new AbortController();
  const look = bench.look('1', abort.signal);
  await bench.lanes.clock.run(60_000);
  expect(bench.lanes.net.sent).toHaveLength(1);
  abort.abort(new Error('stopping'));
  expect(await bench.lanes.clock.until(look)).toMatchObject({ look: null });
  await bench.lanes.clock.until(bench.looker.idle());
});

describe('a listing that the lists do not show any more', () => {
  beforeEach(() => {
    const offered = [...bench.book.listings()];
    const listed = offered
      .slice(1)
      .map((listing) => ({ ...factsOf('alpha'), bookmakerEventId: listing.bookmakerEventId }));
    const competition = { bookmaker: 'alpha', id: 'c1', name: 'First League', country: 'Freedonia' };
    const competitions = [{ competition, complete: true, reason: '', listed, unreadable: 0 }];
    const times = { startedAtMs: START_MS, endedAtMs: START_MS };
    bench.absences.afterDiscovery({ bookmaker: 'alpha', treeRead: true, reason: '', competitions, ...times }, offered);
  });

  it('is removed by two looks that it is gone, a back-off apart; the run is not charged for the second', async () => {
    await bench.lanes.clock.until(bench.look('1', undefined));
    bench.lanes.site.event('1').served = false;
    const tally = emptyTally();
    await bench.lanes.clock.until(bench.look('1', undefined, tally));
    expect(bench.book.listing('alpha', '1')?.state).toBe('offered');
    await bench.lanes.clock.run(21_000);
    expect(bench.book.listing('alpha', '1')?.state).toBe('removed');
    expect(bench.changes.slice(-3).map(({ state, lookId }) => [state, lookId])).toEqual(
      Array.from({ length: 3 }, () => ['removed', null]),
    );
    expect(tally.requests).toBe(1);
    expect(bench.lanes.monitor.status.state).toBe('up');
  });

  it('is not asked again once everything stops', async () => {
    bench.lanes.site.event('1').served = false;
    await bench.lanes.clock.until(bench.look('1'));
    bench.stopping.abort();
    await bench.lanes.clock.run(0);
    expect(bench.lanes.clock.pending).toBe(0);
    await bench.lanes.clock.run(60_000);
    expect(bench.lanes.net.sent).toHaveLength(1);
  });
});

it('is idle when nothing is in flight', async () => {
  const done: string[] = [];
  const look = bench.look('1').then(() => done.push('look'));
  const idle = bench.looker.idle().then(() => done.push('idle'));
  await bench.lanes.clock.until(Promise.all([look, idle]));
  expect(done).toEqual(['look', 'idle']);
});
