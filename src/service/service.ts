import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Bookmaker } from '../bookmakers/bookmaker.ts';
import { BOOKMAKERS } from '../bookmakers/registry.ts';
import { Book, KEPT_AFTER_KICKOFF_MS } from '../collector/book.ts';
import { systemClock } from '../collector/clock.ts';
import { Collector } from '../collector/collector.ts';
import { createHttpClient } from '../collector/http-client.ts';
import { Numbers } from '../collector/numbers.ts';
import { SettingsStore } from '../collector/settings-store.ts';
import { warmUp } from '../collector/warm-up.ts';
import { createServer } from '../server/create-server.ts';
import { openStorage, type Storage } from '../store/storage.ts';
import { type Config, ConfigError } from './config.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { serverPorts } from './server-ports.ts';

const PAUSED_FLAG = 'scheduler-paused';
const DRAIN_MS = 15_000;
/** Sizes of the blocks in which numbers are reserved: large enough to live through a database that is away for long. */
const BLOCKS = { seq: 1_000_000, look: 100_000, run: 50 } as const;

export interface Service {
  readonly url: string;
  stop(): Promise<void>;
}

/** Puts the whole service together and starts it. Throws what its parts throw, everything begun being ended again. */
export const startService = async (config: Config, log: Logger): Promise<Service> => {
  const startedAtMs = Date.now();
  const ends: (() => Promise<unknown>)[] = [];
  const end = async (): Promise<void> => {
    for (const one of ends.splice(0).reverse()) {
      await one().catch((error: unknown) => log.error({ err: error }, 'a part did not stop'));
    }
  };
  try {
    return await assemble(config, log, startedAtMs, ends, end);
  } catch (error) {
    await end();
    throw error;
  }
};

const assemble = async (
  config: Config,
  log: Logger,
  startedAtMs: number,
  ends: (() => Promise<unknown>)[],
  end: () => Promise<void>,
): Promise<Service> => {
  const clock = systemClock;
  const [sandbox, storage] = await bothOrNeither(config, log, ends);
  const baseUrl = (bookmaker: Bookmaker): string => siteOf(bookmaker, config, sandbox);

  const stored = await storage.loadSettings();
  const settings = new SettingsStore(BOOKMAKERS, stored.settings, stored.updatedAtMs, (changes, who, atMs) =>
    storage.saveSettings(
      changes.map(({ definition, from, to }) => ({
        scope: definition.scope,
        name: definition.scopedName,
        value: to,
        from,
      })),
      who,
      atMs,
    ),
  );
  const numbers = {
    seq: new Numbers((count) => storage.storage.reserve('seq', count), BLOCKS.seq),
    look: new Numbers((count) => storage.storage.reserve('look', count), BLOCKS.look),
    run: new Numbers((count) => storage.storage.reserve('run', count), BLOCKS.run),
  };
  const book = new Book({
    epoch: storage.start.epoch,
    lastSeq: storage.start.lastSeq,
    takeSeq: () => numbers.seq.take(),
    takeLookId: () => numbers.look.take(),
    nowMs: () => clock.nowMs(),
    staleAfterMs: () => settings.current.staleAfterMinutes * 60_000,
    append: (commit) => storage.storage.append(commit),
  });
  const client = createHttpClient(
    BOOKMAKERS.map((bookmaker) => new URL(baseUrl(bookmaker)).origin),
    clock,
  );
  ends.push(() => client.close());
  const collector = new Collector({
    bookmakers: BOOKMAKERS,
    baseUrl,
    book,
    storage: storage.storage,
    settings,
    numbers,
    http: client.http,
    clock,
    random: Math.random,
    scheduler: {
      paused: (await storage.loadFlag(PAUSED_FLAG)) === true,
      savePaused: (paused) => storage.saveFlag(PAUSED_FLAG, paused),
    },
  });
  ends.push(() => collector.stop());

  let isWarm = false;
  const app = await createServer(
    serverPorts({
      about: {
        mode: config.mode,
        version: productVersion(),
        startedAtMs,
        sandboxUrl: sandbox?.addresses.controls ?? null,
      },
      clock,
      log,
      book,
      bookmakers: BOOKMAKERS,
      isSimulated: (slug) => sandbox !== null && config.baseUrls[slug] === undefined,
      settings,
      collector,
      collects: config.collects,
      writer: { status: () => storage.storage.writerStatus() },
      reads: storage.readers,
      health: {
        database: () => (storage.storage.writerStatus().problem === '' ? 'up' : 'down'),
        book: () => (isWarm ? 'warm' : 'warming'),
      },
      retention: { run: () => storage.cleanUp('manual', settings.current) },
    }),
    { host: config.host, adminToken: config.adminToken, deskDirectory: deskDirectory() },
  );
  ends.push(() => app.close());
  const url = await listen(app, config);
  log.info({ url, mode: config.mode }, 'listening');

  await warmUp(book, await storage.loadBook(clock.nowMs() - KEPT_AFTER_KICKOFF_MS), storage.start.unclean);
  isWarm = true;
  log.info(
    { events: book.eventCount, quotes: book.quoteCount, epoch: book.epoch, tookMs: clock.nowMs() - startedAtMs },
    'warm',
  );
  collector.onRun((run) => {
    if (run.status === 'running') return;
    log.info(
      {
        runId: run.runId,
        status: run.status,
        events: run.events,
        tookMs: (run.endedAtMs ?? 0) - run.startedAtMs,
        problems: run.problems.length,
      },
      'run ended',
    );
  });
  await endStaleRuns(storage);
  const jobs = storage.startJobs(
    () => settings.current,
    () => collector.runner.active !== null,
  );
  settings.onChange(() => jobs.reschedule());
  collector.start(config.collects);
  return { url, stop: end };
};

/** Where a bookmaker is asked. In sandbox mode a real site is never asked, whatever is missing. Throws `ConfigError`. */
const siteOf = ({ slug, name, liveUrl }: Bookmaker, config: Config, sandbox: SandboxProcess | null): string => {
  const url = config.baseUrls[slug] ?? sandbox?.addresses.sites[slug] ?? (config.mode === 'live' ? liveUrl : undefined);
  if (url !== undefined) return url;
  throw new ConfigError(`${slug.toUpperCase()}_URL is needed: the sandbox does not simulate ${name}`);
};

/** A run that storage still has as running was ended by the stop before this start: nobody will finish it. */
const endStaleRuns = async ({ readers, storage }: Storage): Promise<void> => {
  for (const run of await readers.runningRuns()) {
    const endedAtMs = run.heartbeatAtMs;
    const problem = { code: 'interrupted', bookmaker: null, message: 'the service ended', count: 1, atMs: endedAtMs };
    storage.saveRun({ ...run, status: 'failed', endedAtMs, problems: [...run.problems, problem] });
  }
};

/** Sandbox and storage start at the same time; where one fails, the other is ended before the failure is told. */
const bothOrNeither = async (
  config: Config,
  log: Logger,
  ends: (() => Promise<unknown>)[],
): Promise<[SandboxProcess | null, Storage]> => {
  const usesSandbox = config.mode === 'sandbox' && BOOKMAKERS.some(({ slug }) => config.baseUrls[slug] === undefined);
  const [sandbox, storage] = await Promise.allSettled([
    usesSandbox
      ? startSandbox(config, (code) => log.error({ code }, 'the sandbox ended: its bookmakers are down'))
      : Promise.resolve(null),
    openStorage({
      mode: config.mode,
      dataDir: resolve(config.dataDir),
      databaseUrl: config.databaseUrl ?? undefined,
      log,
    }),
  ]);
  if (storage.status === 'fulfilled') ends.push(() => storage.value.close({ clean: true, drainMs: DRAIN_MS }));
  if (sandbox.status === 'fulfilled' && sandbox.value !== null) {
    const { stop } = sandbox.value;
    ends.push(stop);
  }
  if (storage.status === 'rejected') throw storage.reason;
  if (sandbox.status === 'rejected') throw sandbox.reason;
  return [sandbox.value, storage.value];
};

/** A taken port is the commonest mistake of all: say it in words. */
const listen = async (app: FastifyInstance, { host, port }: Config): Promise<string> => {
  try {
    return await app.listen({ host, port });
  } catch (error) {
    const code = error instanceof Error && 'code' in error ? error.code : '';
    if (code === 'EADDRINUSE') throw new Error(`port ${port} is taken: stop what uses it, or set PORT to another`);
    if (code === 'EACCES') throw new Error(`port ${port} may not be used by this account: set PORT to one above 1023`);
    throw error;
  }
};

const productVersion = (): string => {
  const file = fileURLToPath(new URL('../../../package.json', import.meta.url));
  return (JSON.parse(readFileSync(file, 'utf8')) as { version: string }).version;
};

const deskDirectory = (): string => fileURLToPath(new URL('../../web', import.meta.url));
