import type { Target } from './database/connection.ts';
import { ensureDatabase } from './database/ensure-database.ts';
import type { StorageMode } from './database/mode-stamp.ts';
import { startEmbeddedServer } from './embedded/embedded-server.ts';
import type { StoreClock } from './store-clock.ts';
import type { StoreLog } from './store-log.ts';

export interface OpenTarget {
  readonly target: Target;
  /** Ends what was started for it. */
  close(): Promise<void>;
}

/** Leads to the database: a server of the operator's where an address is given, else the embedded one. */
export const openTarget = async (options: {
  readonly dataDir: string;
  readonly databaseUrl: string | undefined;
  readonly mode: StorageMode;
  readonly clock: StoreClock;
  readonly log: StoreLog;
  readonly durable: boolean;
}): Promise<OpenTarget> => {
  const { databaseUrl, mode } = options;
  if (databaseUrl !== undefined) return { target: { kind: 'url', url: databaseUrl }, close: async () => {} };
  const server = await startEmbeddedServer(options);
  const target: Target = { kind: 'embedded', ...server.connection, database: `overround_${mode}` };
  try {
    await ensureDatabase(target);
  } catch (error) {
    await server.stop();
    throw error;
  }
  return { target, close: () => server.stop() };
};
