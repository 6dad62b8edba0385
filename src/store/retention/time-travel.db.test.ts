import { afterAll, beforeAll, expect, it } from 'vitest';
import { DAY_MS, DAYS_AHEAD, dayOf, dayOfPartition, PARTITIONED_TABLES } from '../partitions/partitions.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { CommitMaker } from '../test/commit-maker.ts';
import { ask, openTestStorage } from '../test/open-test-storage.ts';
import { startTestServer, type TestServer } from '../test/test-server.ts';

const DAYS = 40;
const SETTINGS = { oddsRetentionDays: 14, matchRetentionDays: 14, cleanupFrequencyHours: 24, storageLimitGb: 50 };
/** Days in which nobody looks after the database: longer than partitions are made ahead for. */
const isUncaredFor = (day: number): boolean => day >= 12 && day < 24;

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const partitionDays = async (url: string, table: string): Promise<number[]> => {
  const rows = await ask<{ name: string }>(
    url,
    'SELECT inhrelid::regclass::text AS name FROM pg_inherits WHERE inhparent = $1::regclass',
    [table],
  );
  return rows.flatMap(({ name }) => dayOfPartition(name) ?? []).sort((a, b) => a - b);
};

it.each([
  ['the end of summer time and the turn of a month', 'Europe/London', Date.UTC(2026, 9, 10, 23, 59, 59, 999)],
  ['the turn of a year', 'Pacific/Auckland', Date.UTC(2026, 11, 5, 23, 59, 59, 999)],
  ['the end of February and the beginning of summer time', 'America/New_York', Date.UTC(2028, 1, 20, 23, 59, 59, 999)],
])('forty days over %s: every change is stored and kept as long as it should be', async (_what, timeZone, startMs) => {
  const url = await server.freshDatabase();
  await ask(
    url,
    `DO $$ BEGIN EXECUTE format('ALTER DATABASE %I SET timezone = %L', current_database(), '${timeZone}'); END $$`,
  );
  let nowMs = startMs;
  const clock = { ...SYSTEM_CLOCK, nowMs: () => nowMs };
  const { storage, start, startJobs, readers, close } = await openTestStorage(url, { clock });
  const maker = new CommitMaker(start);
  let isBusy = false;
  const jobs = startJobs(
    () => SETTINGS,
    () => isBusy,
  );
  const look = (atMs: number, price: number) =>
    maker.look(1, atMs, [{ market: '1x2-ft', prices: [price, 3300, 6000] }]);
  storage.append(maker.discover(0, startMs + 60 * DAY_MS, startMs));
  for (let day = 0; day < DAYS; day++) {
    nowMs = startMs + day * DAY_MS;
    // The last millisecond of a UTC day and the first of the next.
    storage.append(look(nowMs, 1500 + 2 * day));
    nowMs += 1;
    storage.append(look(nowMs, 1501 + 2 * day));
    expect(await storage.drain(20_000)).toBe(true);
    isBusy = isUncaredFor(day);
    if (isUncaredFor(day)) continue;
    jobs.reschedule();
    await expect
      .poll(async () => (await partitionDays(url, 'quote_change')).at(-1), { timeout: 20_000 })
      .toBe(dayOf(nowMs) + DAYS_AHEAD);
  }
  await expect
    .poll(async () => (await partitionDays(url, 'quote_change'))[0], { timeout: 20_000 })
    .toBe(dayOf(nowMs) - SETTINGS.oddsRetentionDays);
  const kept = Array.from(
    { length: SETTINGS.oddsRetentionDays + DAYS_AHEAD + 1 },
    (_, index) => dayOf(nowMs) - 14 + index,
  );
  for (const table of PARTITIONED_TABLES) expect(await partitionDays(url, table)).toEqual(kept);
  const changes = await readers.changesAfter({ afterSeq: 0, limit: 1_000 });
  expect(changes.map(({ seq }) => seq)).toEqual(
    Array.from({ length: changes.length }, (_, index) => 2 * DAYS - changes.length + 1 + index),
  );
  expect(dayOf(changes[0]?.atMs ?? 0)).toBe(dayOf(nowMs) - SETTINGS.oddsRetentionDays);
  expect(changes).toHaveLength(2 * SETTINGS.oddsRetentionDays + 1);
  expect(storage.writerStatus()).toMatchObject({ problem: '', rejectedCommits: 0 });
  expect((await readers.cleanups({ beforeId: null, limit: 100 })).map(({ status }) => status)).not.toContain('failed');
  expect((await readers.sizes()).alerts).toEqual([]);
  await close({ clean: true });
});
