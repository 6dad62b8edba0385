import { type ChildProcess, spawn } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { openStorage, StorageError, type StorageErrorCode } from '../storage.ts';
import { SYSTEM_CLOCK } from '../store-clock.ts';
import { SILENT_LOG } from '../store-log.ts';
import { CommitMaker, HOUR_MS } from '../test/commit-maker.ts';
import { ask, notAsReplayed } from '../test/open-test-storage.ts';
import { makeDataDir } from '../test/test-server.ts';
import { findBinaries } from './binaries.ts';
import { prepareCluster } from './cluster.ts';
import { type EmbeddedServer, startEmbeddedServer } from './embedded-server.ts';
import { processesIn } from './processes.ts';
import { startServerProcess } from './server-process.ts';
import { makeSocketDirectory } from './socket-directory.ts';

const NOW = Date.now();

let place: ReturnType<typeof makeDataDir>;
let strangers: ChildProcess[];
beforeEach(() => {
  place = makeDataDir();
  strangers = [];
});
afterEach(() => {
  for (const stranger of strangers) stranger.kill();
  place.remove();
});

const start = (): Promise<EmbeddedServer> =>
  startEmbeddedServer({ dataDir: place.dataDir, log: SILENT_LOG, durable: false });
const urlOf = ({ connection }: EmbeddedServer, database = 'postgres'): string =>
  `postgres://${connection.user}@localhost/${database}?host=${connection.host}`;
const hasCode = (code: StorageErrorCode) => (error: unknown) => error instanceof StorageError && error.code === code;
const pidFile = (): string => join(place.dataDir, 'pg', 'postmaster.pid');
const postmaster = (): number => Number(readFileSync(pidFile(), 'utf8').split('\n')[0]);

describe('the embedded server', () => {
  it('listens on a socket only, and leaves nothing running when stopped', async () => {
    const server = await start();
    expect(await ask(urlOf(server), "SELECT setting FROM pg_settings WHERE name = 'listen_addresses'")).toEqual([
      { setting: '' },
    ]);
    await server.stop();
    expect(processesIn(join(place.dataDir, 'pg'))).toEqual([]);
    expect(existsSync(server.connection.host)).toBe(false);
  });

  it('makes the cluster anew where its making was cut off', async () => {
    mkdirSync(join(place.dataDir, 'pg.init'), { recursive: true });
    writeFileSync(join(place.dataDir, 'pg.init', 'half'), '');
    const server = await start();
    expect(readdirSync(place.dataDir)).not.toContain('pg.init');
    await server.stop();
  });

  it('serves one service: the second is told who has it', async () => {
    const first = await start();
    await expect(start()).rejects.toSatisfy(hasCode('already-running'));
    expect(await ask(urlOf(first), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await first.stop();
  });

  it('refuses a cluster of another major version and a directory that is no cluster', async () => {
    await (await start()).stop();
    writeFileSync(join(place.dataDir, 'pg', 'PG_VERSION'), '17\n');
    await expect(start()).rejects.toThrow(/PostgreSQL 17 cluster, this release brings 18/);
    rmSync(join(place.dataDir, 'pg', 'PG_VERSION'));
    await expect(start()).rejects.toSatisfy(hasCode('foreign-data-directory'));
  });

  it('starts although its pid file names a process that is someone else', async () => {
    await (await start()).stop();
    const stranger = spawn('sleep', ['60'], { stdio: 'ignore' });
    strangers.push(stranger);
    writeFileSync(pidFile(), `${stranger.pid}\n${place.dataDir}/pg\n1\n5432\n/nowhere\n\n\nready\n`);
    const server = await start();
    await server.stop();
    expect(stranger.exitCode).toBeNull();
  });

  it('replaces a server that a dead service left behind', async () => {
    const { clock, log } = { clock: SYSTEM_CLOCK, log: () => {} };
    const binaries = findBinaries(log);
    const cluster = await prepareCluster(place.dataDir, binaries, false, log);
    const socketDirectory = makeSocketDirectory(cluster.directory, cluster.account);
    const logFile = join(place.dataDir, 'postgres.log');
    const left = await startServerProcess({ binaries, cluster, socketDirectory, logFile, durable: false, clock, log });
    await left.client.end();
    const server = await start();
    expect(await left.ended).toMatch(/^exit code 0/);
    expect(await ask(urlOf(server), 'SELECT 1 AS one')).toEqual([{ one: 1 }]);
    await server.stop();
  });

  it('comes back by itself after it was killed', async () => {
    const server = await start();
    const reasons: string[] = [];
    server.onDown((reason) => reasons.push(reason));
    process.kill(postmaster(), 'SIGKILL');
    await expect.poll(() => reasons.length, { timeout: 20_000 }).toBe(1);
    await expect
      .poll(() => ask(urlOf(server), 'SELECT 1 AS one').catch(() => []), { timeout: 30_000 })
      .toEqual([{ one: 1 }]);
    await server.stop();
  });
});

describe('a server that is killed in the middle of writing', () => {
  it('loses nothing that was acknowledged, and stores the rest once', async () => {
    const { dataDir } = place;
    const opened = await openStorage({ mode: 'sandbox', dataDir, databaseUrl: undefined, log: SILENT_LOG });
    const { storage, close } = opened;
    const maker = new CommitMaker(opened.start);
    let durable = 0;
    storage.onDurable((seq) => {
      durable = seq;
    });
    for (let event = 0; event < 20; event++) storage.append(maker.discover(event, NOW + HOUR_MS, NOW));
    const appendPass = (round: number): void => {
      for (let listing = 1; listing <= 60; listing++) {
        const moves = Array.from({ length: 40 }, (_, line) => ({
          market: 'total-goals-ft',
          line,
          prices: [1500 + round, 2500 + round],
        }));
        storage.append(maker.look(listing, NOW + round * 1000 + listing, moves));
      }
    };
    for (let round = 0; round < 3; round++) {
      for (let pass = 0; pass < 10; pass++) appendPass(round * 10 + pass);
      const before = durable;
      await expect.poll(() => durable, { timeout: 60_000, interval: 5 }).toBeGreaterThan(before);
      process.kill(postmaster(), 'SIGKILL');
    }
    expect(await storage.drain(60_000)).toBe(true);
    const url = `postgres://overround@localhost/overround_sandbox?host=${findSocket(dataDir)}`;
    const total = maker.nextSeq - 1;
    expect(total).toBe(60 * 40 * 30);
    expect(
      await ask(url, 'SELECT count(*) AS rows, count(DISTINCT seq) AS different, max(seq) AS last FROM quote_change'),
    ).toEqual([{ rows: total, different: total, last: total }]);
    expect(await ask(url, 'SELECT count(*) AS looks, count(DISTINCT look_id) AS different FROM look')).toEqual([
      { looks: 1800, different: 1800 },
    ]);
    expect(await notAsReplayed(url)).toEqual([]);
    expect(await close({ clean: true })).toBe(true);
  });
});

/** The server writes its socket's directory into its pid file. */
const findSocket = (dataDir: string): string =>
  readFileSync(join(dataDir, 'pg', 'postmaster.pid'), 'utf8').split('\n')[4] ?? '';
