import { Client } from 'pg';
import type { StoredBook, StoredQuote } from '../../model/storage.ts';
import { connectionConfig } from '../database/connection.ts';
import { openStorage, type Storage, type StorageOptions } from '../storage.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { SILENT_LOG } from '../store-log.ts';
import { quoteId } from './commit-maker.ts';

/** Longer waits than this are deadlines, and stay what they are. */
const LONGEST_BACK_OFF_MS = 10_000;

/** Opens storage on a database of a test server; waits between tries are short. */
export const openTestStorage = (databaseUrl: string, options: Partial<StorageOptions> = {}): Promise<Storage> =>
  openStorage({
    ...{ mode: 'sandbox', dataDir: 'unused', databaseUrl, log: SILENT_LOG },
    clock: {
      ...SYSTEM_CLOCK,
      sleep: (ms, signal) => SYSTEM_CLOCK.sleep(ms > LONGEST_BACK_OFF_MS ? ms : Math.min(ms, 20), signal),
    },
    ...options,
  });

/** Asks the database directly, beside the storage that is tested. */
export const ask = async <Row extends object>(url: string, text: string, values: unknown[] = []): Promise<Row[]> => {
  const client = new Client(connectionConfig({ kind: 'url', url }, 'test'));
  await client.connect();
  try {
    return (await client.query<Row>(text, values)).rows;
  } finally {
    await client.end();
  }
};

/** All quotes of a stored book by `quoteId`. */
export const quotesOf = async (book: StoredBook): Promise<Map<string, StoredQuote>> => {
  const found = new Map<string, StoredQuote>();
  for await (const portion of book.quotes) {
    for (const quote of portion) found.set(quoteId(quote.listingId, quote.market.key, quote.line), quote);
  }
  return found;
};

/** Quotes whose current row is not the last row of their history, by number; there must be none. */
export const notAsReplayed = (url: string): Promise<{ seq: number }[]> =>
  ask(
    url,
    `SELECT q.seq FROM quote q FULL JOIN (
       SELECT DISTINCT ON (listing_id, market_id, line) * FROM quote_change ORDER BY listing_id, market_id, line, seq DESC
     ) h USING (listing_id, market_id, line)
     WHERE (q.seq, q.changed_at, q.look_id, q.margin, q.flags::int, q.prices)
        IS DISTINCT FROM (h.seq, h.changed_at, h.look_id, h.margin, h.flags::int, h.prices)`,
  );
