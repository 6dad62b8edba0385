import { afterAll, beforeAll, beforeEach, describe, expect, it } from 'vitest';
import { DAY_MS, DAYS_AHEAD, dayOf, dayOfPartition } from '../partitions/partitions.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { CommitMaker, HOUR_MS } from '../test/commit-maker.ts';
import { ask, openTestStorage, quotesOf } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';
import type { JobSettings } from './storage-jobs.ts';
import { TABLES } from './tables.ts';

const NOW = Date.UTC(2026, 10, 24, 12);
const PRICES = [1500, 3300, 6000];
const SETTINGS: JobSettings = {
  oddsRetentionDays: 14,
  matchRetentionDays: 14,
  cleanupFrequencyHours: 24,
  storageLimitGb: 50,
};

let server: TestServer;
let url: string;
let nowMs: number;
const clock = { ...SYSTEM_CLOCK, nowMs: () => nowMs };
beforeAll(async () => {
  server = await startTestServer();
});
beforeEach(async () => {
  url = await server.freshDatabase();
  nowMs = NOW;
});
afterAll(() => server.stop());

const partitionDays = async (): Promise<number[]> => {
  const rows = await ask<{ name: string }>(
    url,
    "SELECT relname AS name FROM pg_class WHERE relname LIKE 'quote_change_2%' AND relkind = 'r'",
  );
  return rows.flatMap(({ name }) => dayOfPartition(name) ?? []).sort((a, b) => a - b);
};

it('has decided for every table whether it is kept or cleaned', async () => {
  await (await openTestStorage(url)).close({ clean: true });
  const rows = await ask<{ name: string }>(
    url,
    `SELECT c.relname AS name FROM pg_class c WHERE relkind IN ('r', 'p') AND relnamespace = 'public'::regnamespace
     AND NOT relispartition`,
  );
  expect(rows.map(({ name }) => name).sort()).toEqual(Object.keys(TABLES).sort());
});

describe('partitions', () => {
  it('exist from yesterday to a week ahead, at the start and as time goes on', async () => {
    const { startJobs, close } = await openTestStorage(url, { clock });
    expect(await partitionDays()).toEqual(Array.from({ length: DAYS_AHEAD + 2 }, (_, index) => dayOf(NOW) - 1 + index));
    nowMs += 5 * DAY_MS;
    const jobs = startJobs(
      () => SETTINGS,
      () => false,
    );
    await expect
      .poll(async () => (await partitionDays()).at(-1), { timeout: 20_000 })
      .toBe(dayOf(NOW) + 5 + DAYS_AHEAD);
    await jobs.stop();
    await close({ clean: true });
  });

  it('raise an alert in good time where they cannot be made', async () => {
    const { startJobs, close, readers } = await openTestStorage(url, { clock });
    nowMs += 6 * DAY_MS;
    // A table in the way of one of the days that are to be made.
    await ask(url, 'CREATE TABLE look_20261202 (one int)');
    startJobs(
      () => SETTINGS,
      () => false,
    );
    await expect
      .poll(async () => (await readers.sizes()).alerts.map(({ kind }) => kind), { timeout: 20_000 })
      .toEqual(['partitions']);
    await close({ clean: true });
  });
});

describe('a clean-up', () => {
  it('removes what is too old with everything that hangs on it, and nothing else', async () => {
    const { storage, start, cleanUp, readers, loadBook, close } = await openTestStorage(url, { clock });
    const maker = new CommitMaker(start);
    storage.append(maker.discover(0, NOW - 15 * DAY_MS, NOW));
    storage.append(maker.discover(1, NOW + DAY_MS, NOW));
    storage.append({
      ...maker.look(1, NOW - 16 * DAY_MS, [{ market: '1x2-ft', prices: PRICES }]),
      unseen: [{ listingId: 1, fromMs: NOW - 17 * DAY_MS, toMs: NOW - 16 * DAY_MS }],
    });
    storage.append(maker.look(4, NOW - 15 * DAY_MS, [{ market: '1x2-ft', prices: PRICES }]));
    storage.append(maker.look(4, NOW - 14 * DAY_MS, [{ market: '1x2-ft', prices: [1510, 3300, 6000] }]));
    storage.append(maker.look(4, NOW, [{ market: '1x2-ft', prices: [1520, 3300, 6000] }]));
    storage.saveSourceState('alpha', 'down', '', NOW - 40 * DAY_MS);
    storage.saveSourceState('alpha', 'up', '', NOW - 30 * DAY_MS);
    expect(await storage.drain(20_000)).toBe(true);

    const preview = await readers.retentionPreview({ ...SETTINGS, nowMs });
    expect(preview).toMatchObject({ changesBeforeMs: Date.UTC(2026, 10, 10), events: 1, partitions: 6 });
    const started = await cleanUp('manual', SETTINGS);
    if (started.kind !== 'started') throw new Error('busy');
    expect(await started.ended).toMatchObject({
      status: 'completed',
      trigger: 'manual',
      partitions: 6,
      changes: 2,
      events: 1,
    });

    expect(await ask(url, 'SELECT seq FROM quote_change ORDER BY seq')).toEqual([{ seq: 3 }, { seq: 4 }]);
    // What was before the first change that is kept is not known any more; it is no first sight for that.
    const [first, second] = await readers.changesAfter({ afterSeq: 0, limit: 10 });
    expect(first).toMatchObject({ seq: 3, previous: null, notBeforeMs: NOW - 15 * DAY_MS });
    expect(second).toMatchObject({ seq: 4, previous: { prices: [1510, 3300, 6000] } });
    expect(await ask(url, 'SELECT listing_id FROM listing ORDER BY 1')).toEqual([
      { listing_id: 4 },
      { listing_id: 5 },
      { listing_id: 6 },
    ]);
    expect(await ask(url, 'SELECT state FROM source_state')).toEqual([{ state: 'up' }]);
    expect(await ask(url, 'SELECT 1 AS one FROM unseen_stretch')).toEqual([]);
    const book = await loadBook(0);
    expect([...(await quotesOf(book)).keys()]).toEqual(['4 1x2-ft null']);
    expect(book.competitions).toHaveLength(3);
    expect(await ask(url, 'SELECT price_codes(first_prices) AS first_prices FROM quote')).toEqual([
      { first_prices: PRICES },
    ]);
    expect(await readers.cleanups({ beforeId: null, limit: 10 })).toHaveLength(1);
    await close({ clean: true });
  });

  it('runs one at a time', async () => {
    const { cleanUp, close } = await openTestStorage(url, { clock });
    const [first, second] = await Promise.all([cleanUp('manual', SETTINGS), cleanUp('manual', SETTINGS)]);
    expect([first.kind, second.kind].sort()).toEqual(['active', 'started']);
    for (const started of [first, second]) if (started.kind === 'started') await started.ended;
    expect((await cleanUp('manual', SETTINGS)).kind).toBe('started');
    await close({ clean: true });
  });

  it('is done when it is due, not while a run is under way, and at once when the frequency says so', async () => {
    const { startJobs, readers, close } = await openTestStorage(url, { clock });
    let isBusy = true;
    let settings = SETTINGS;
    const jobs = startJobs(
      () => settings,
      () => isBusy,
    );
    const count = async (): Promise<number> => (await readers.cleanups({ beforeId: null, limit: 10 })).length;
    await expect.poll(async () => (await readers.sizes()).samples.length, { timeout: 20_000 }).toBe(1);
    expect(await count()).toBe(0);
    isBusy = false;
    jobs.reschedule();
    await expect.poll(count, { timeout: 20_000 }).toBe(1);
    nowMs += 3 * HOUR_MS;
    settings = { ...SETTINGS, cleanupFrequencyHours: 2 };
    jobs.reschedule();
    await expect.poll(count, { timeout: 20_000 }).toBe(2);
    await close({ clean: true });
  });
});

describe('storage alerts', () => {
  it('are raised once above the limit, and dismissed for good', async () => {
    const { startJobs, readers, close } = await openTestStorage(url, { clock });
    const jobs = startJobs(
      () => ({ ...SETTINGS, storageLimitGb: 0.000_001 }),
      () => false,
    );
    await expect.poll(async () => (await readers.sizes()).alerts.length, { timeout: 20_000 }).toBe(1);
    const [alert] = (await readers.sizes()).alerts;
    expect(alert).toMatchObject({ kind: 'size', atMs: NOW, dismissedAtMs: null });
    expect(await readers.dismissStorageAlert(alert?.id ?? '', NOW + 5)).toMatchObject({ dismissedAtMs: NOW + 5 });
    expect(await readers.dismissStorageAlert('nothing', NOW)).toBeUndefined();
    await jobs.stop();
    await close({ clean: true });
  });
});
