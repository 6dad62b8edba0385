import type { Bookmaker } from '../bookmakers/bookmaker.ts';
import type { Book } from '../collector/book/book.ts';
import type { Clock } from '../collector/clock.ts';
import type { Collector } from '../collector/collector.ts';
import { EVERYTHING } from '../collector/runs/planning.ts';
import type { SettingsStore } from '../collector/settings-store.ts';
import type { Run } from '../model/run.ts';
import type { WriterStatus } from '../model/storage.ts';
import type { About, PortsWithoutAlerts, RunsPort, ServerLog, SourceReading } from '../server/ports.ts';
import type { StorageReaders } from '../store/storage.ts';

export interface WiredParts {
  readonly about: About;
  readonly clock: Clock;
  readonly log: ServerLog;
  readonly book: Book;
  readonly bookmakers: readonly Bookmaker[];
  readonly isSimulated: (slug: string) => boolean;
  readonly settings: SettingsStore;
  readonly collector: Collector;
  readonly collects: boolean;
  readonly writer: { status(): WriterStatus };
  readonly reads: StorageReaders;
  readonly health: PortsWithoutAlerts['health'];
  readonly retention: PortsWithoutAlerts['retention'];
}

/** Shows the service to its server: what each port means, in terms of book, collector and storage. */
export const serverPorts = (parts: WiredParts): PortsWithoutAlerts => {
  const { collector, settings, bookmakers, clock } = parts;
  return {
    about: parts.about,
    clock,
    log: parts.log,
    book: parts.book,
    bookmakers: bookmakers.map((bookmaker) => ({
      slug: bookmaker.slug,
      name: bookmaker.name,
      simulated: parts.isSimulated(bookmaker.slug),
      mapsMarket: (marketKey) => bookmaker.mapsMarket(marketKey),
    })),
    sources: { status: (slug) => sourceReading(collector, slug, clock.nowMs()) },
    settings: {
      definitions: settings.definitions,
      get current() {
        return settings.current;
      },
      get flat() {
        return settings.flat;
      },
      get updatedAtMs() {
        return settings.updatedAtMs;
      },
      patch: (patch, who, nowMs) => settings.patch(patch, who, nowMs),
      onChange: (listener) => settings.onChange(listener),
    },
    runs: runsPort(parts),
    scheduler: {
      get paused() {
        return collector.scheduler.paused;
      },
      get nextRunAtMs() {
        return parts.collects ? collector.scheduler.nextRunAtMs : null;
      },
      pause: () => collector.scheduler.setPaused(true),
      resume: () => collector.scheduler.setPaused(false),
    },
    refresh: { refresh: async (eventId) => (await collector.refresh(eventId)) ?? [] },
    retention: parts.retention,
    writer: parts.writer,
    storage: parts.reads,
    health: parts.health,
    feed: {
      onCommit: (listener) => parts.book.onCommit(listener),
      onRun: (listener) => collector.onRun(listener),
      onStatus: (listener) => collector.onSource(() => listener()),
    },
  };
};

const sourceReading = (collector: Collector, slug: string, nowMs: number): SourceReading =>
  collector.source(slug) ?? {
    bookmaker: slug,
    state: 'disabled',
    reason: 'not known',
    sinceMs: nowMs,
    lastOkAtMs: null,
    inFlight: 0,
    limit: 0,
    requestsPerSecond: 0,
    latencyMs: { p50: null, p95: null },
    throttledUntilMs: null,
    listsRead: false,
  };

const runsPort = ({ collector, settings, reads }: WiredParts): RunsPort => {
  const { runner } = collector;
  // Storage learns of a run's end a moment later: what the runner remembers comes first.
  const get = async (runId: string): Promise<Run | undefined> =>
    runner.recent.find((run) => run.runId === runId) ?? (await reads.run(runId));
  return {
    active: () => runner.active,
    start: async ({ bookmakers = null, competitions = null, eventIds = null }) => {
      const enabled = Object.entries(settings.current.bookmakers).flatMap(([slug, { enabled }]) =>
        enabled ? slug : [],
      );
      if (bookmakers !== null && !bookmakers.some((slug) => enabled.includes(slug))) {
        return { kind: 'refused', path: 'bookmakers', message: 'none of these bookmakers is enabled' };
      }
      return runner.start('manual', { ...EVERYTHING, bookmakers, competitions, eventIds });
    },
    retry: async (runId, bookmakers) => {
      const result = await runner.retry(runId, bookmakers ?? null);
      if (result.kind === 'nothing-failed') return { kind: 'nothing' };
      if (result.kind !== 'unknown-run') return result;
      return { kind: (await get(runId)) === undefined ? 'unknown' : 'nothing' };
    },
    cancel: async (runId) => {
      if (runner.cancel(runId)) return 'cancelled';
      return (await get(runId)) === undefined ? 'unknown' : 'ended';
    },
    list: async (question) => {
      const { recent } = runner;
      const isOnPage = ({ runId }: Run) =>
        question.beforeRunId === null || Number(runId) < Number(question.beforeRunId);
      const known = new Set(recent.map(({ runId }) => runId));
      const stored = (await reads.runs(question)).filter(({ runId }) => !known.has(runId));
      return [...recent.filter(isOnPage), ...stored]
        .sort((a, b) => Number(b.runId) - Number(a.runId))
        .slice(0, question.limit);
    },
    get,
  };
};
