import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { StorageError, type StorageErrorCode } from './storage.ts';
import { CommitMaker, HOUR_MS, market, quoteId } from './test/commit-maker.ts';
import { ask, openTestStorage, quotesOf } from './test/open-test-storage.ts';
import { startTestServer, type TestServer } from './test/test-server.ts';

const NOW = Date.now();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const hasCode = (code: StorageErrorCode) => (error: unknown) => error instanceof StorageError && error.code === code;

describe('a stored book', () => {
  it('comes back as it was committed', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    expect(first.start).toMatchObject({ unclean: false, lastSeq: 0 });
    const maker = new CommitMaker(first.start);
    first.storage.append(maker.discover(0, NOW + HOUR_MS, NOW));
    first.storage.append(
      maker.look(1, NOW, [
        { market: '1x2-ft', prices: [1500, 3300, null] },
        { market: 'total-goals-ft', line: 10, prices: [1900, 1900], margin: null },
        { market: 'total-goals-ft', line: 0, prices: [0, 1900] },
        { market: 'btts-ft', prices: [] },
        { market: 'home-clean-sheet-1h', prices: [1550, 2300], derived: true },
      ]),
    );
    first.storage.append(
      maker.look(1, NOW + 1000, [{ market: '1x2-ft', prices: [1510, 3300, 5000], state: 'suspended' }]),
    );
    expect(await first.close({ clean: true })).toBe(true);

    const second = await openTestStorage(url);
    const book = await second.loadBook(NOW);
    expect(book.events).toHaveLength(1);
    expect(book.competitions).toHaveLength(3);
    expect(book.listings).toHaveLength(3);
    expect(book.listings[0]).toMatchObject({ listingId: 1, seenAtMs: NOW + 1000, changedAtMs: NOW + 1000 });
    expect(book.next).toEqual({ competitionId: 4, eventNumber: 1, listingId: 4 });
    expect(await quotesOf(book)).toEqual(maker.quotes);
    await second.close({ clean: true });
  });

  it('leaves out what has kicked off before the instant', async () => {
    const storage = await openTestStorage(await server.freshDatabase());
    const maker = new CommitMaker(storage.start);
    storage.storage.append(maker.discover(0, NOW - HOUR_MS, NOW));
    storage.storage.append(maker.discover(1, NOW + HOUR_MS, NOW));
    await storage.storage.drain(20_000);
    const book = await storage.loadBook(NOW);
    expect(book.events.map(({ eventNumber }) => eventNumber)).toEqual([1]);
    expect(book.listings.map(({ listingId }) => listingId)).toEqual([4, 5, 6]);
    await storage.close({ clean: true });
  });

  it('keeps the own confirmation of a quote that a partial look missed, until it is confirmed again', async () => {
    const url = await server.freshDatabase();
    const { storage, loadBook, start, close } = await openTestStorage(url);
    const maker = new CommitMaker(start);
    const quote = { listingId: 1, market: market('1x2-ft'), line: null };
    storage.append(maker.discover(0, NOW + HOUR_MS, NOW));
    storage.append(maker.look(1, NOW, [{ market: '1x2-ft', prices: [1500, 3300, 6000] }]));
    storage.append({ ...maker.look(1, NOW + 1000, [], 'partial'), missed: [{ ...quote, seenAtMs: NOW }] });
    await storage.drain(20_000);
    expect((await quotesOf(await loadBook(NOW))).get(quoteId(1, '1x2-ft', null))?.seenAtMs).toBe(NOW);
    storage.append({ ...maker.look(1, NOW + 2000, []), missed: [{ ...quote, seenAtMs: null }] });
    await storage.drain(20_000);
    expect((await quotesOf(await loadBook(NOW))).get(quoteId(1, '1x2-ft', null))?.seenAtMs).toBeNull();
    await close({ clean: true });
  });
});

describe('a start', () => {
  it('continues epoch and numbers without a gap after a clean stop', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    expect(await first.storage.reserve('seq', 100)).toEqual({ first: 1, count: 100 });
    const maker = new CommitMaker(first.start);
    first.storage.append(maker.look(1, NOW, [{ market: '1x2-ft', prices: [1500, 3300, 6000] }]));
    await first.close({ clean: true });
    const second = await openTestStorage(url);
    expect(second.start).toEqual({ epoch: first.start.epoch, unclean: false, lastSeq: 1 });
    expect(await second.storage.reserve('seq', 100)).toEqual({ first: 2, count: 100 });
    await second.close({ clean: true });
  });

  it('begins a new epoch after an unclean stop, and gives no number a second time', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    await first.storage.reserve('seq', 100);
    await first.storage.reserve('look', 10);
    await first.close({ clean: false });
    const second = await openTestStorage(url);
    expect(second.start.unclean).toBe(true);
    expect(second.start.epoch).not.toBe(first.start.epoch);
    expect((await second.storage.reserve('seq', 10)).first).toBe(101);
    expect((await second.storage.reserve('look', 10)).first).toBe(11);
    await second.close({ clean: true });
  });

  it('does not give the number of a cleaned-away listing a second time', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    first.storage.append(new CommitMaker(first.start).discover(0, NOW - 48 * HOUR_MS, NOW));
    await first.storage.drain(20_000);
    const cleaning = await first.cleanUp('manual', { oddsRetentionDays: 1, matchRetentionDays: 1 });
    if (cleaning.kind === 'started') await cleaning.ended;
    const book = await first.loadBook(0);
    expect(book.listings).toEqual([]);
    expect(book.next).toEqual({ competitionId: 4, eventNumber: 1, listingId: 4 });
    await first.close({ clean: true });
  });
});

describe('one database', () => {
  it('takes one collector', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    await expect(openTestStorage(url)).rejects.toSatisfy(hasCode('already-running'));
    await first.close({ clean: true });
  });

  it('holds prices of one mode', async () => {
    const url = await server.freshDatabase();
    const opened = await openTestStorage(url);
    // Also while the other one is running: the mode is what its operator has to hear of.
    await expect(openTestStorage(url, { mode: 'live' })).rejects.toSatisfy(hasCode('other-mode'));
    await opened.close({ clean: true });
    await expect(openTestStorage(url, { mode: 'live' })).rejects.toSatisfy(hasCode('other-mode'));
  });

  it('is refused where its schema is newer or was altered', async () => {
    const url = await server.freshDatabase();
    await (await openTestStorage(url)).close({ clean: true });
    await ask(url, "INSERT INTO schema_migration (version, name, checksum) VALUES (99, 'later', '')");
    await expect(openTestStorage(url)).rejects.toSatisfy(hasCode('schema'));
    await ask(url, 'DELETE FROM schema_migration WHERE version = 99');
    await ask(url, "UPDATE schema_migration SET checksum = 'other' WHERE version = 1");
    await expect(openTestStorage(url)).rejects.toSatisfy(hasCode('schema'));
  });

  it('is refused where the catalogue has moved a selection, and follows where one was appended', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    first.storage.append(new CommitMaker(first.start).look(1, NOW, [{ market: '1x2-ft', prices: [1500, 3300, 6000] }]));
    await first.close({ clean: true });
    await ask(url, `UPDATE market SET selections = '{home,draw}' WHERE key = '1x2-ft'`);
    await (await openTestStorage(url)).close({ clean: true });
    expect(await ask(url, `SELECT selections FROM market WHERE key = '1x2-ft'`)).toEqual([
      { selections: ['home', 'draw', 'away'] },
    ]);
    await ask(url, `UPDATE market SET selections = '{draw,home,away}' WHERE key = '1x2-ft'`);
    await expect(openTestStorage(url)).rejects.toSatisfy(hasCode('catalogue'));
  });
});

describe('settings and flags', () => {
  it('survive a restart, with who changed what from what to what', async () => {
    const url = await server.freshDatabase();
    const first = await openTestStorage(url);
    expect(await first.loadSettings()).toEqual({ settings: [], updatedAtMs: null });
    const change = { scope: 'alpha', name: 'maxRequestsPerSecond', from: null, value: 2.5 };
    await first.saveSettings([change, { scope: '', name: 'batchSize', from: 50, value: 60 }], 'admin', NOW);
    await first.saveSettings([{ ...change, from: 2.5, value: null }], 'admin', NOW + 1);
    await first.saveFlag('scheduler-paused', true);
    await first.close({ clean: true });
    const second = await openTestStorage(url);
    expect(await second.loadSettings()).toEqual({
      settings: [
        { scope: '', name: 'batchSize', value: 60 },
        { scope: 'alpha', name: 'maxRequestsPerSecond', value: null },
      ],
      updatedAtMs: NOW + 1,
    });
    const history = await second.readers.settingsHistory({ beforeId: null, limit: 10 });
    expect(history[0]).toMatchObject({ atMs: NOW + 1, who: 'admin', scope: 'alpha', from: 2.5, to: null });
    expect(history).toHaveLength(3);
    expect(await second.loadFlag('scheduler-paused')).toBe(true);
    expect(await second.loadFlag('never-saved')).toBeUndefined();
    await second.close({ clean: true });
  });
});
