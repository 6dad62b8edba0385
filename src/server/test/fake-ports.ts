import { SettingsStore } from '../../collector/settings-store.ts';
import type { Change } from '../../model/change.ts';
import type { Run } from '../../model/run.ts';
import type { WriterStatus } from '../../model/storage.ts';
import type { ChangesQuestion, StorageReads, StoredSettingChange } from '../../model/storage-reads.ts';
import type { AlertsPort, RefreshedLook, ServerPorts, SourceReading } from '../ports.ts';
import { FakeBook } from './fake-book.ts';
import { FakeClock } from './fake-clock.ts';

/** Noon of some day. */
export const NOW_MS = Date.parse('2026-11-24T12:00:00.000Z');

const PACING = { concurrency: { default: 50, max: 100 }, delayMs: null };
const BOOKMAKERS = [
  { slug: 'betpawa', name: 'BetPawa', pacing: PACING },
  { slug: 'sportybet', name: 'SportyBet', pacing: PACING },
  { slug: 'bet9ja', name: 'Bet9ja', pacing: { ...PACING, delayMs: { default: 25, max: 1_000 } } },
];

const refuse = () => Promise.reject(new Error('no answer'));

export const aRun = (runId: string, more: Partial<Run> = {}): Run => ({
  runId,
  trigger: 'manual',
  mode: 'fixed',
  startedAtMs: NOW_MS,
  status: 'running',
  endedAtMs: null,
  heartbeatAtMs: NOW_MS,
  bookmakers: [],
  events: { total: 0, completed: 0, failed: 0 },
  problems: [],
  ...more,
});

/** Alerts that have not been loaded. */
const NO_ALERTS: AlertsPort = {
  isReady: false,
  webhookHosts: [],
  rules: [],
  onAlerts: () => () => undefined,
  isMutedEvent: () => false,
  ...{ find: refuse, setState: refuse, addRule: refuse, changeRule: refuse, removeRule: refuse },
  ...{ setEventMuted: refuse, deliveries: refuse, reviveDelivery: refuse },
};

/** Everything that the server needs, in memory, moved by the test. */
export class FakePorts implements ServerPorts {
  readonly about = {
    mode: 'sandbox' as const,
    version: '1.2.3',
    startedAtMs: NOW_MS - 60_000,
    sandboxUrl: 'http://127.0.0.1:4700',
  };
  readonly clock = new FakeClock(NOW_MS);
  readonly book = new FakeBook(this.clock);
  readonly logged: { readonly level: string; readonly message: string }[] = [];
  readonly log = {
    info: (_fields: unknown, message: string) => void this.logged.push({ level: 'info', message }),
    warn: (_fields: unknown, message: string) => void this.logged.push({ level: 'warn', message }),
    error: (_fields: unknown, message: string) => void this.logged.push({ level: 'error', message }),
  };
  /** Markets that one bookmaker's map lacks, as `slug market`. */
  readonly unmappedMarkets = new Set<string>();
  readonly bookmakers = BOOKMAKERS.map(({ slug, name }) => ({
    slug,
    name,
    simulated: true,
    mapsMarket: (key: string) => !this.unmappedMarkets.has(`${slug} ${key}`),
  }));
  readonly readings = new Map<string, SourceReading>(
    BOOKMAKERS.map(({ slug }) => [
      slug,
      {
        bookmaker: slug,
        state: 'up',
        reason: '',
        sinceMs: NOW_MS - 60_000,
        lastOkAtMs: NOW_MS - 1_000,
        inFlight: 0,
        limit: 50,
        requestsPerSecond: 1.234,
        latencyMs: { p50: 337, p95: 517 },
        throttledUntilMs: null,
        listsRead: true,
      },
    ]),
  );
  readonly sources = {
    status: (slug: string): SourceReading => {
      const reading = this.readings.get(slug);
      if (reading === undefined) throw new Error(`no source ${slug}`);
      return reading;
    },
  };
  readonly savedSettings: StoredSettingChange[] = [];
  readonly settings = new SettingsStore(BOOKMAKERS, [], null, async (changes, who, atMs) => {
    for (const { definition, from, to } of changes) {
      const { scope, scopedName: name } = definition;
      this.savedSettings.unshift({ id: this.savedSettings.length + 1, atMs, who, scope, name, from, to });
    }
  });
  activeRun: Run | null = null;
  pastRuns: Run[] = [];
  readonly runs: ServerPorts['runs'] = {
    active: () => this.activeRun,
    start: async () => {
      if (this.activeRun !== null) return { kind: 'active', runId: this.activeRun.runId };
      this.activeRun = aRun('run-1');
      return { kind: 'started', runId: 'run-1' };
    },
    retry: async (runId) => {
      const run = this.pastRuns.find((one) => one.runId === runId);
      if (run === undefined) return { kind: 'unknown' };
      return run.events.failed === 0 ? { kind: 'nothing' } : { kind: 'started', runId: `${runId}-retry` };
    },
    cancel: async (runId) => {
      if (this.activeRun?.runId === runId) return 'cancelled';
      return this.pastRuns.some((one) => one.runId === runId) ? 'ended' : 'unknown';
    },
    list: async ({ beforeRunId, limit }) => {
      const all = [...(this.activeRun === null ? [] : [this.activeRun]), ...this.pastRuns];
      const start = beforeRunId === null ? 0 : all.findIndex(({ runId }) => runId === beforeRunId) + 1;
      return all.slice(start, start + limit);
    },
    get: async (runId) => [this.activeRun, ...this.pastRuns].find((run) => run?.runId === runId) ?? undefined,
  };
  readonly scheduler = {
    paused: false,
    nextRunAtMs: NOW_MS + 60_000,
    pause: async () => {
      this.scheduler.paused = true;
    },
    resume: async () => {
      this.scheduler.paused = false;
    },
  };
  refreshed: readonly RefreshedLook[] = [];
  readonly refresh = { refresh: async () => this.refreshed };
  cleaning = false;
  readonly retention: ServerPorts['retention'] = {
    run: async () => (this.cleaning ? { kind: 'active' } : { kind: 'started', cleanupId: 'cleanup-1' }),
  };
  writerStatus: WriterStatus = { backlogChanges: 0, oldestAgeMs: 0, state: 'idle', durableSeq: 0, problem: '' };
  readonly writer = { status: () => this.writerStatus };
  readonly storage: StorageReads = {
    changesAfter: async (question) => this.#changesAfter(question),
    history: async () => undefined,
    settingsHistory: async ({ beforeId, limit }) =>
      this.savedSettings.filter(({ id }) => beforeId === null || id < beforeId).slice(0, limit),
    unmapped: async () => ({ items: [], total: 0 }),
    sizes: refuse,
    dismissStorageAlert: refuse,
    retentionPreview: refuse,
    cleanups: async () => [],
    margins: async () => [],
    competitionDays: async () => ({ total: 0, competitions: [] }),
    openings: async () => [],
  };
  alerts: AlertsPort = NO_ALERTS;
  databaseState: 'up' | 'down' = 'up';
  bookState: 'warming' | 'warm' = 'warm';
  readonly health = { database: () => this.databaseState, book: () => this.bookState };
  readonly runListeners = new Set<(run: Run) => void>();
  readonly statusListeners = new Set<() => void>();
  readonly feed: ServerPorts['feed'] = {
    onCommit: (listener) => this.book.onCommit(listener),
    onRun: (listener) => {
      this.runListeners.add(listener);
      return () => this.runListeners.delete(listener);
    },
    onStatus: (listener) => {
      this.statusListeners.add(listener);
      return () => this.statusListeners.delete(listener);
    },
  };

  turnSource(slug: string, more: Partial<SourceReading>): void {
    this.readings.set(slug, { ...this.sources.status(slug), sinceMs: this.clock.nowMs(), ...more });
    for (const listener of this.statusListeners) listener();
  }

  /** Everything committed so far is in storage. */
  storeAll(): void {
    this.writerStatus = { ...this.writerStatus, durableSeq: this.book.lastSeq };
  }

  #changesAfter({ afterSeq, eventIds, bookmakers, quotes, limit }: ChangesQuestion): readonly Change[] {
    return this.book.changes
      .filter(({ seq }) => seq > afterSeq && seq <= this.writerStatus.durableSeq)
      .filter(({ eventId }) => eventIds?.includes(eventId) ?? true)
      .filter(({ bookmaker }) => bookmakers?.includes(bookmaker) ?? true)
      .filter(({ market, line }) =>
        quotes === undefined ? true : quotes.some((q) => q.market.key === market.key && [line, 'all'].includes(q.line)),
      )
      .slice(0, limit);
  }
}
