import { Client } from 'pg';
import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import type { Commit } from '../../model/storage.ts';
import { DAY_MS } from '../partitions/partitions.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { CommitMaker, EMPTY, HOUR_MS } from '../test/commit-maker.ts';
import { ask, notAsReplayed, openTestStorage, quotesOf } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';
import { NO_SIDES } from './batch.ts';
import { storeBatch } from './store-batch.ts';
import { Surrogates } from './surrogates.ts';

const NOW = Date.now();
const PRICES = [1500, 3300, 6000];

let server: TestServer;
let url: string;
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  url = await server.freshDatabase();
});
afterAll(() => server.stop());

const seqs = async (): Promise<number[]> =>
  (await ask<{ seq: number }>(url, 'SELECT seq FROM quote_change ORDER BY seq')).map(({ seq }) => seq);

/** A pass over listings in which many quotes change, some twice within one batch. */
const passes = (maker: CommitMaker, count: number): Commit[] =>
  Array.from({ length: count }, (_, index) =>
    maker.look(1 + (index % 7), NOW + index * 10, [
      { market: '1x2-ft', prices: [1500 + index, 3300, 6000] },
      { market: 'total-goals-ft', line: index % 12, prices: [1900, 1900 + index] },
      { market: 'btts-ft', prices: [1800, 1900], state: index % 3 === 0 ? 'suspended' : 'open' },
      ...(index % 5 === 0 ? [{ market: '1x2-1h', prices: PRICES, state: 'removed' as const }] : []),
    ]),
  );

describe('history', () => {
  it('replayed gives the current quotes, also where a quote changed twice in a batch', async () => {
    const { storage, start, loadBook, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    storage.append(maker.discover(0, NOW + HOUR_MS, NOW));
    for (const event of [1, 2]) storage.append(maker.discover(event, NOW + HOUR_MS, NOW));
    for (const commit of passes(maker, 60)) storage.append(commit);
    expect(await storage.drain(20_000)).toBe(true);
    expect(await seqs()).toEqual(Array.from({ length: maker.nextSeq - 1 }, (_, index) => index + 1));
    expect(await notAsReplayed(url)).toEqual([]);
    const stored = await quotesOf(await loadBook(NOW));
    for (const [key, { seenAtMs, ...quote }] of maker.quotes) expect(stored.get(key)).toMatchObject(quote);
    expect(stored.size).toBe(maker.quotes.size);
    await close({ clean: true });
  });

  it('takes nothing twice from a batch that is sent again', async () => {
    const opened = await openTestStorage(url);
    const maker = new CommitMaker(opened.start);
    await opened.close({ clean: true });
    const [{ owner }] = (await ask<{ owner: string }>(url, 'SELECT owner FROM collector_state')) as [{ owner: string }];
    const client = new Client({ connectionString: url });
    await client.connect();
    const surrogates = new Surrogates();
    const batch = { commits: passes(maker, 5).slice(0, 5), sides: NO_SIDES };
    const count = async (): Promise<unknown> =>
      ask(url, 'SELECT (SELECT count(*) FROM quote_change) AS c, (SELECT count(*) FROM look) AS l');
    await storeBatch(client, batch, { owner, number: 1 }, surrogates);
    const once = await count();
    // The answer was lost, and the batch comes again under its number.
    await storeBatch(client, batch, { owner, number: 1 }, surrogates);
    expect(await count()).toEqual(once);
    // Even under a new number no change is doubled: the quotes are ahead of it.
    await storeBatch(
      client,
      { ...batch, commits: batch.commits.map((commit) => ({ ...commit, look: null })) },
      { owner, number: 2 },
      surrogates,
    );
    expect(await count()).toEqual(once);
    await expect(storeBatch(client, batch, { owner: 'another', number: 3 }, surrogates)).rejects.toThrow(/taken over/);
    await client.end();
  });

  it('makes a missing partition on the spot, and goes on over the turn of a month', async () => {
    let nowMs = Date.UTC(2026, 10, 30, 23, 59);
    const clock = { ...SYSTEM_CLOCK, nowMs: () => nowMs };
    const { storage, start, close } = await openTestStorage(url, { clock });
    const maker = new CommitMaker(start);
    storage.append(maker.look(1, nowMs, [{ market: '1x2-ft', prices: PRICES }]));
    nowMs += 20 * DAY_MS;
    storage.append(maker.look(1, nowMs, [{ market: '1x2-ft', prices: [1, 2, 3] }]));
    expect(await storage.drain(20_000)).toBe(true);
    expect(await seqs()).toEqual([1, 2]);
    expect(await ask(url, "SELECT 1 AS one FROM pg_class WHERE relname = 'quote_change_20261220'")).toHaveLength(1);
    await close({ clean: true });
  });
});

describe('a commit that the database refuses', () => {
  it('is set aside alone, and shown', async () => {
    const { storage, start, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    const commits = passes(maker, 20);
    const poison = maker.look(2, NOW, [{ market: '1x2-ft', prices: [3_000_000_000, 1, 1] }]);
    const after = passes(maker, 10);
    for (const commit of [...commits, poison, ...after]) storage.append(commit);
    storage.saveUnmapped([{ bookmaker: 'alpha', id: '7', name: 'x', count: 2, seenAtMs: NOW, sample: '' }]);
    expect(await storage.drain(20_000)).toBe(true);
    const poisonSeq = poison.changes[0]?.seq ?? 0;
    const expected = Array.from({ length: maker.nextSeq - 1 }, (_, index) => index + 1).filter(
      (seq) => seq !== poisonSeq,
    );
    expect(await seqs()).toEqual(expected);
    expect(await ask(url, 'SELECT first_seq, last_seq FROM rejected_commit')).toEqual([
      { first_seq: poisonSeq, last_seq: poisonSeq },
    ]);
    expect(await ask(url, 'SELECT count FROM unmapped')).toEqual([{ count: 2 }]);
    expect(storage.writerStatus()).toMatchObject({ problem: '', rejectedCommits: 1 });
    await close({ clean: true });
  });

  it('is not taken for the culprit where everything is refused', async () => {
    const { storage, start, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    await ask(url, 'ALTER TABLE quote ADD CHECK (seq < 0)');
    for (const commit of passes(maker, 60)) storage.append(commit);
    await expect.poll(() => storage.writerStatus().problem, { timeout: 20_000 }).toMatch(/everything is refused/);
    await ask(url, 'ALTER TABLE quote DROP CONSTRAINT quote_seq_check');
    expect(await storage.drain(20_000)).toBe(true);
    const [{ rejected }] = (await ask<{ rejected: number }>(
      url,
      'SELECT count(*) AS rejected FROM rejected_commit',
    )) as [{ rejected: number }];
    expect(rejected).toBe(25);
    await close({ clean: true });
  });

  it('includes instants that cannot be', async () => {
    const { storage, start, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    storage.append(maker.look(1, Date.UTC(1999, 0, 1), [{ market: '1x2-ft', prices: PRICES }]));
    storage.append(maker.look(2, NOW, [{ market: '1x2-ft', prices: PRICES }]));
    expect(await storage.drain(20_000)).toBe(true);
    expect(await seqs()).toEqual([2]);
    await close({ clean: true });
  });
});

describe('the backlog', () => {
  it('holds the collector up at its bound, and lets it go on when there is room', async () => {
    const { storage, start, close } = await openTestStorage(url, { limits: { backlogBound: 50, batchChanges: 20 } });
    const maker = new CommitMaker(start);
    const blocker = new Client({ connectionString: url });
    await blocker.connect();
    await blocker.query('BEGIN; LOCK TABLE quote IN ACCESS EXCLUSIVE MODE');
    let held = false;
    for (let index = 0; index < 100; index++) {
      const room = storage.roomForMore();
      const passed = await Promise.race([room.then(() => true), SYSTEM_CLOCK.sleep(50).then(() => false)]);
      if (!passed) {
        held = true;
        break;
      }
      storage.append(maker.look(1, NOW + index, [{ market: '1x2-ft', prices: [1500 + index, 3300, 6000] }]));
    }
    expect(held).toBe(true);
    const status = storage.writerStatus();
    expect(status.state).toBe('blocked');
    expect(status.backlogChanges).toBeLessThanOrEqual(50);
    const room = storage.roomForMore();
    await blocker.query('ROLLBACK');
    await blocker.end();
    await room;
    expect(await storage.drain(20_000)).toBe(true);
    expect((await seqs()).length).toBe(maker.nextSeq - 1);
    await close({ clean: true });
  });

  it('does not grow by mere confirmations', async () => {
    const { storage, start, close } = await openTestStorage(url, { limits: { backlogBound: 10 } });
    const maker = new CommitMaker(start);
    storage.append(maker.discover(0, NOW + HOUR_MS, NOW));
    for (let index = 0; index < 1000; index++) storage.append(maker.look(1, NOW + index, []));
    expect(storage.writerStatus().state).not.toBe('blocked');
    await storage.drain(20_000);
    expect(await ask(url, 'SELECT seen_at FROM listing WHERE listing_id = 1')).toEqual([{ seen_at: NOW + 999 }]);
    await close({ clean: true });
  });

  it('outlives the loss of its connection', async () => {
    const { storage, start, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    for (const commit of passes(maker, 5)) storage.append(commit);
    await storage.drain(20_000);
    await ask(
      url,
      `SELECT pg_terminate_backend(pid, 5000) FROM pg_stat_activity
       WHERE datname = current_database() AND application_name LIKE 'overround-collector%'`,
    );
    const durable: number[] = [];
    storage.onDurable((seq) => durable.push(seq));
    for (const commit of passes(maker, 5)) storage.append(commit);
    expect(await storage.drain(20_000)).toBe(true);
    expect((await seqs()).length).toBe(maker.nextSeq - 1);
    expect(durable.at(-1)).toBe(maker.nextSeq - 1);
    expect(await close({ clean: true })).toBe(true);
  });
});

describe('beside commits', () => {
  it('the newest record of a run, source states and counts of the unmapped are kept', async () => {
    const { storage, readers, close } = await openTestStorage(url);
    const run = { runId: '7', trigger: 'manual', mode: 'fixed', startedAtMs: NOW } as const;
    const body = { endedAtMs: null, heartbeatAtMs: NOW, bookmakers: [], events: { total: 3, completed: 0, failed: 0 } };
    storage.saveRun({ ...run, ...body, status: 'running', problems: [] });
    await storage.drain(20_000);
    expect((await readers.runningRuns()).map(({ runId }) => runId)).toEqual(['7']);
    storage.saveRun({ ...run, ...body, status: 'completed', problems: [] });
    storage.saveSourceState('alpha', 'down', 'no answer', NOW);
    const count = { bookmaker: 'alpha', id: '9', name: 'Corners', seenAtMs: NOW, sample: '{}\0' };
    storage.saveUnmapped([{ ...count, count: 2 }]);
    storage.saveUnmapped([{ ...count, count: 3, seenAtMs: NOW + 5 }]);
    await storage.drain(20_000);
    storage.saveUnmapped([{ ...count, count: 4, seenAtMs: NOW + 9 }]);
    storage.append(EMPTY);
    await storage.drain(20_000);
    expect(await readers.run('7')).toMatchObject({ status: 'completed' });
    expect(await ask(url, 'SELECT state, reason, since FROM source_state')).toEqual([
      { state: 'down', reason: 'no answer', since: NOW },
    ]);
    expect((await readers.unmapped({ bookmakers: undefined, after: null, limit: 10 })).items).toEqual(
      [{ ...count, sample: '{}', count: 9, firstSeenAtMs: NOW, lastSeenAtMs: NOW + 9 }].map(
        ({ seenAtMs, ...item }) => item,
      ),
    );
    await close({ clean: true });
  });
});
