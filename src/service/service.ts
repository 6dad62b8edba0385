import { readFileSync } from 'node:fs';
import { resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { FastifyInstance } from 'fastify';
import type { Logger } from 'pino';
import type { Bookmaker } from '../bookmakers/bookmaker.ts';
import { BOOKMAKERS } from '../bookmakers/registry.ts';
import { KEPT_AFTER_KICKOFF_MS } from '../collector/book/listing-registry.ts';
import { warmUp } from '../collector/book/warm-up.ts';
import { systemClock } from '../collector/clock.ts';
import { createHttpClient, HTTP_LIMITS } from '../collector/lanes/http-client.ts';
import type { Run } from '../model/run.ts';
import { createServer } from '../server/create-server.ts';
import type { PortsWithoutAlerts } from '../server/ports.ts';
import { AlertDesk } from '../server/signals/alert-desk.ts';
import { WebhookSender } from '../server/signals/webhook-sender.ts';
import { webhookOrigins } from '../server/signals/webhook-target.ts';
import { openStorage, type Storage } from '../store/storage.ts';
import { type Collecting, createCollecting } from './collecting.ts';
import { type Config, ConfigError } from './config.ts';
import { sandboxBirth } from './sandbox-birth.ts';
import { type SandboxProcess, startSandbox } from './sandbox-process.ts';
import { serverPorts } from './server-ports.ts';

const DRAIN_MS = 15_000;
/** A webhook is a small request to somebody's small server. */
const WEBHOOK_LIMITS = { ...HTTP_LIMITS, connections: 5, totalTimeoutMs: 10_000, maxBodyBytes: 65_536 };

export interface Service {
  readonly url: string;
  readonly collecting: Collecting;
  stop(): Promise<void>;
}

/** What has been begun and must be ended, in the order in which it was begun. */
type Ends = (() => Promise<unknown>)[];

/** Puts the whole service together and starts it. Throws what its parts throw, everything begun being ended again. */
export const startService = async (config: Config, log: Logger): Promise<Service> => {
  const ends: Ends = [];
  const stop = async (): Promise<void> => {
    for (const end of ends.splice(0).reverse()) {
      await end().catch((error: unknown) => log.error({ err: error }, 'a part did not stop'));
    }
  };
  try {
    return { ...(await assemble(config, log, ends)), stop };
  } catch (error) {
    await stop();
    throw error;
  }
};

/** Returns what collects and the address that is listened on, once everything runs. */
const assemble = async (
  config: Config,
  log: Logger,
  ends: Ends,
): Promise<{ readonly url: string; readonly collecting: Collecting }> => {
  const startedAtMs = Date.now();
  const clock = systemClock;
  const [sandbox, storage] = await bothOrNeither(config, log, ends);
  const baseUrl = (bookmaker: Bookmaker): string => siteOf(bookmaker, config, sandbox);
  const origins = BOOKMAKERS.map((bookmaker) => new URL(baseUrl(bookmaker)).origin);
  const client = createHttpClient(origins, clock);
  ends.push(() => client.close());
  const collecting = await createCollecting({ storage, baseUrl, http: client.http, clock });
  const { book, collector, settings } = collecting;
  ends.push(() => collector.stop());

  const warmth = { isWarm: false };
  const ports = portsOf({ config, log, sandbox, storage, collecting, startedAtMs, warmth });
  const alerts = beginAlerts(ports, storage, config, ends);
  const { host, adminToken, perClient } = config;
  const options = { host, adminToken, perClient, deskDirectory: deskDirectory() };
  const app = await createServer({ ...ports, alerts: alerts.desk }, options);
  ends.push(() => app.close());
  const url = await listen(app, config);
  log.info({ url, mode: config.mode }, 'listening');

  await warmUp(book, await storage.loadBook(clock.nowMs() - KEPT_AFTER_KICKOFF_MS), storage.start.unclean);
  warmth.isWarm = true;
  const { eventCount: events, quoteCount: quotes, epoch } = book;
  log.info({ events, quotes, epoch, tookMs: clock.nowMs() - startedAtMs }, 'warm');
  await endStaleRuns(storage);
  alerts.start();
  const jobs = storage.startJobs(
    () => settings.current,
    () => collector.runner.active !== null,
  );
  settings.onChange(() => jobs.reschedule());
  collector.onRun((run) => logEnd(run, log));
  collector.start(config.collects);
  return { url, collecting };
};

const portsOf = (parts: {
  readonly config: Config;
  readonly log: Logger;
  readonly sandbox: SandboxProcess | null;
  readonly storage: Storage;
  readonly collecting: Collecting;
  readonly startedAtMs: number;
  readonly warmth: { readonly isWarm: boolean };
}): PortsWithoutAlerts => {
  const { config, log, sandbox, storage, collecting, startedAtMs, warmth } = parts;
  const writer = { status: () => storage.storage.writerStatus() };
  return serverPorts({
    ...collecting,
    about: {
      mode: config.mode,
      version: productVersion(),
      startedAtMs,
      sandboxUrl: sandbox?.addresses.controls ?? null,
    },
    clock: systemClock,
    log,
    bookmakers: BOOKMAKERS,
    isSimulated: (slug) => sandbox !== null && config.baseUrls[slug] === undefined,
    collects: config.collects,
    writer,
    reads: storage.readers,
    health: {
      database: () => (writer.status().problem === '' ? 'up' : 'down'),
      book: () => (warmth.isWarm ? 'warm' : 'warming'),
    },
    retention: { run: () => storage.cleanUp('manual', collecting.settings.current) },
  });
};

/** Alerts follow the log from before the first commit on; they raise and send only once the book is warm. */
const beginAlerts = (ports: PortsWithoutAlerts, storage: Storage, { webhookHosts }: Config, ends: Ends) => {
  const desk = new AlertDesk({ ports, storage: storage.alerts, webhookHosts });
  const { http, close } = createHttpClient(webhookOrigins(webhookHosts), systemClock, WEBHOOK_LIMITS);
  const sender = new WebhookSender({ ports, storage: storage.alerts, http, random: Math.random });
  ends.push(async () => {
    await Promise.all([desk.stop(), sender.stop()]);
    await close();
  });
  return {
    desk,
    start: (): void => {
      desk.start();
      sender.start();
    },
  };
};

const logEnd = ({ runId, status, events, startedAtMs, endedAtMs, problems }: Run, log: Logger): void => {
  if (status === 'running') return;
  log.info({ runId, status, events, tookMs: (endedAtMs ?? 0) - startedAtMs, problems: problems.length }, 'run ended');
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
const bothOrNeither = async (config: Config, log: Logger, ends: Ends): Promise<[SandboxProcess | null, Storage]> => {
  const { mode, dataDir, databaseUrl, backlogChanges: backlogBound } = config;
  const usesSandbox = mode === 'sandbox' && BOOKMAKERS.some(({ slug }) => config.baseUrls[slug] === undefined);
  const [sandbox, storage] = await Promise.allSettled([
    usesSandbox
      ? startSandbox(config, sandboxBirth(resolve(dataDir), config.sandbox, systemClock.nowMs()), (code) =>
          log.error({ code }, 'the sandbox ended: its bookmakers are down'),
        )
      : Promise.resolve(null),
    openStorage({
      ...{ mode, dataDir: resolve(dataDir), databaseUrl: databaseUrl ?? undefined, log },
      limits: { backlogBound },
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
