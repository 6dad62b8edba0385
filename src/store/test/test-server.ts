import { chmodSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { Client } from 'pg';
import { startEmbeddedServer } from '../embedded/embedded-server.ts';
import { SILENT_LOG } from '../store-log.ts';

/** A database server for the tests of one file, empty databases included. */
export interface TestServer {
  /** Address of a new, empty database. */
  freshDatabase(): Promise<string>;
  /** Where the embedded server keeps its files; `undefined` where `TEST_DATABASE_URL` names a server. */
  readonly dataDir: string | undefined;
  stop(): Promise<void>;
}

/** Starts an embedded server in a temporary directory, or uses the one that `TEST_DATABASE_URL` names. */
export const startTestServer = async (): Promise<TestServer> => {
  const url = process.env.TEST_DATABASE_URL;
  if (url !== undefined && url !== '')
    return onServer(
      (database) => addressOn(url, database),
      undefined,
      async () => {},
    );
  const { dataDir, remove } = makeDataDir();
  const server = await startEmbeddedServer({ dataDir, log: SILENT_LOG, durable: false }).catch((error: unknown) => {
    remove();
    throw error;
  });
  return onServer(
    (database) => `postgres://${server.connection.user}@localhost/${database}?host=${server.connection.host}`,
    dataDir,
    async () => {
      await server.stop();
      remove();
    },
  );
};

/** A directory for an embedded server; its parent is open, because another account may run the server. */
export const makeDataDir = (): { readonly dataDir: string; remove(): void } => {
  const parent = mkdtempSync(join(tmpdir(), 'overround-test-'));
  chmodSync(parent, 0o755);
  return { dataDir: join(parent, 'data'), remove: () => rmSync(parent, { recursive: true, force: true }) };
};

const onServer = (
  addressOf: (database: string) => string,
  dataDir: string | undefined,
  stop: () => Promise<void>,
): TestServer => {
  const made: string[] = [];
  const onPostgres = async (statement: string): Promise<void> => {
    const client = new Client({ connectionString: addressOf('postgres') });
    await client.connect();
    await client.query(statement).finally(() => client.end());
  };
  return {
    dataDir,
    freshDatabase: async () => {
      const database = `overround_test_${process.pid}_${made.length}_${Date.now()}`;
      await onPostgres(`CREATE DATABASE ${database}`);
      made.push(database);
      return addressOf(database);
    },
    stop: async () => {
      if (dataDir === undefined) {
        for (const database of made) await onPostgres(`DROP DATABASE IF EXISTS ${database} WITH (FORCE)`);
      }
      await stop();
    },
  };
};

const addressOn = (url: string, database: string): string => {
  const address = new URL(url);
  address.pathname = `/${database}`;
  return address.href;
};
