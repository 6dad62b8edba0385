import { Pool } from 'pg';
import type { StoreLog } from '../store-log.ts';
import { connectionConfig, type Target } from './connection.ts';

export interface Pools {
  /** For reads on behalf of people: they give up after a while. */
  readonly readers: Pool;
  /** For upkeep and small saves: they take the time they need. */
  readonly upkeep: Pool;
  close(): Promise<void>;
}

const READERS = 8;
const READ_TIMEOUT_MS = 30_000;
const UPKEEP = 3;
/** Reads that do not need each other's answers go out together. */
const PIPELINED = { pipeline: true };

export const openPools = (target: Target, log: StoreLog): Pools => {
  const open = (max: number, name: string, timeoutMs: number | null, more: object = {}): Pool => {
    const pool = new Pool({ ...connectionConfig(target, name, timeoutMs), ...more, max });
    // The pool listens to what lies idle. In use, between two queries, a lost connection is the next query's failure.
    pool.on('connect', (client) => void client.on('error', () => {}));
    pool.on('error', (error) => log.warn({ reason: error.message }, 'a connection to the database was lost'));
    return pool;
  };
  const readers = open(READERS, 'overround-reader', READ_TIMEOUT_MS, PIPELINED);
  const upkeep = open(UPKEEP, 'overround-upkeep', null);
  return {
    readers,
    upkeep,
    close: async () => {
      await Promise.all([readers.end(), upkeep.end()]);
    },
  };
};
