import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { StoredBook, StoredQuote } from '../model/storage.ts';
import { openStorage, type Storage, StorageError, type StorageOptions } from './storage.ts';
import { SILENT_LOG } from './store-log.ts';
import { CommitMaker, HOUR_MS, quoteId } from './test/commit-maker.ts';
import { startTestServer, type TestServer } from './test/test-server.ts';

const NOW = Date.now();

let server: TestServer;
beforeAll(async () => {
  server = await startTestServer();
});
afterAll(() => server.stop());

const open = (databaseUrl: string, options: Partial<StorageOptions> = {}): Promise<Storage> =>
  openStorage({ mode: 'sandbox', dataDir: 'unused', databaseUrl, log: SILENT_LOG, ...options });

const quotesOf = async (book: StoredBook): Promise<Map<string, StoredQuote>> => {
  const found = new Map<string, StoredQuote>();
  for await (const portion of book.quotes) {
    for (const quote of portion) found.set(quoteId(quote.listingId, quote.market.key, quote.line), quote);
  }
  return found;
};

describe('a stored book', () => {
  it('comes back as it was committed', async () => {
    const url = await server.freshDatabase();
    const first = await open(url);
    expect(first.start).toMatchObject({ unclean: false, lastSeq: 0 });
    const maker = new CommitMaker(first.start);
    first.storage.append(maker.discover(0, NOW + HOUR_MS, NOW));
    first.storage.append(
      maker.look(1, NOW, [
        { market: '1x2-ft', prices: [1500, 3300, null] },
        { market: 'total-goals-ft', line: 10, prices: [1900, 1900], margin: null },
        { market: 'total-goals-ft', line: 0, prices: [0, 1900] },
      ]),
    );
    first.storage.append(
      maker.look(1, NOW + 1000, [{ market: '1x2-ft', prices: [1510, 3300, 5000], state: 'suspended' }]),
    );
    expect(await first.close({ clean: true })).toBe(true);

    const second = await open(url);
    expect(second.start).toEqual({ ...first.start, lastSeq: 4 });
    const book = await second.loadBook(NOW);
    expect(book.events).toHaveLength(1);
    expect(book.listings).toHaveLength(3);
    expect(book.listings[0]).toMatchObject({ listingId: 1, seenAtMs: NOW + 1000, changedAtMs: NOW + 1000 });
    expect(book.next).toEqual({ competitionId: 4, eventNumber: 1, listingId: 4 });
    expect(await quotesOf(book)).toEqual(maker.quotes);
    expect(await second.storage.reserve('seq', 10)).toEqual({ first: 5, count: 10 });
    await second.close({ clean: true });
  });
});

describe('one database', () => {
  it('takes one collector', async () => {
    const url = await server.freshDatabase();
    const first = await open(url);
    await expect(open(url)).rejects.toSatisfy(
      (error) => error instanceof StorageError && error.code === 'already-running',
    );
    await first.close({ clean: true });
  });

  it('holds prices of one mode', async () => {
    const url = await server.freshDatabase();
    await (await open(url)).close({ clean: true });
    await expect(open(url, { mode: 'live' })).rejects.toSatisfy(
      (error) => error instanceof StorageError && error.code === 'other-mode',
    );
  });
});
