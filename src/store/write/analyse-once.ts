import type { Pool } from 'pg';
import { messageOf } from '../storage-error.ts';
import type { StoreLog } from '../store-log.ts';
import type { StorageWriter } from './storage-writer.ts';

/** So many changes are about a first pass over the leagues that matter. */
const CHANGES = 20_000;

/**
 * Gives the planner its figures once the tables have filled: without them the first reads of a fresh database go through
 * everything. Later the database's own upkeep does it.
 */
export const analyseOnce = (writer: StorageWriter, pool: Pool, log: StoreLog): void => {
  const from = writer.writerStatus().durableSeq;
  const forget = writer.onDurable((durableSeq) => {
    if (durableSeq - from < CHANGES) return;
    forget();
    pool.query('ANALYZE quote, listing, event, look').catch((error: unknown) => {
      log.warn({ reason: messageOf(error) }, 'figures for the planner could not be gathered');
    });
  });
};
