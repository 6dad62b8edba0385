import { setMaxListeners } from 'node:events';
import type { Bookmaker } from '../bookmakers/bookmaker.ts';
import type { Look } from '../model/look.ts';
import type { Run } from '../model/run.ts';
import type { Settings } from '../model/settings.ts';
import type { SourceStatus } from '../model/source-state.ts';
import type { CollectorStorage } from '../model/storage.ts';
import { Gate, type GateLimits } from '../pacing/gate.ts';
import type { Book } from './book/book.ts';
import type { Clock } from './clock.ts';
import type { Http } from './lanes/http.ts';
import { Lane } from './lanes/lane.ts';
import { SourceMonitor } from './lanes/source-monitor.ts';
import { Absences } from './looking/absences.ts';
import { Looker } from './looking/looker.ts';
import type { Numbers } from './numbers.ts';
import { CloseWatch } from './runs/close-watch.ts';
import { Runner } from './runs/runner.ts';
import { Scheduler } from './runs/scheduler.ts';
import type { SettingsStore } from './settings-store.ts';

/** Requests that may wait at one bookmaker's gate, per priority. */
const GATE_QUEUE = 2_000;
/** How often time alone may turn a source's state, in milliseconds. */
const REVIEW_EVERY_MS = 1_000;

export interface CollectorParts {
  readonly bookmakers: readonly Bookmaker[];
  readonly baseUrl: (bookmaker: Bookmaker) => string;
  readonly book: Book;
  readonly storage: CollectorStorage;
  readonly settings: SettingsStore;
  readonly numbers: { readonly seq: Numbers; readonly look: Numbers; readonly run: Numbers };
  readonly http: Http;
  readonly clock: Clock;
  readonly random: () => number;
  readonly scheduler: { readonly paused: boolean; savePaused(paused: boolean): Promise<void> };
}

/** A bookmaker's state with the figures of its lane. */
export interface SourceFigures extends SourceStatus {
  readonly name: string;
  readonly inFlight: number;
  readonly limit: number;
  readonly requestsPerSecond: number;
  readonly latencyMs: { readonly p50: number | null; readonly p95: number | null };
  readonly throttledUntilMs: number | null;
  /** Its lists have been read to the end, now or before the start: what they do not show is not offered. */
  readonly listsRead: boolean;
}

export interface RefreshedLook {
  readonly look: Look;
  readonly changes: number;
  readonly durationMs: number;
}

const gateLimits = (settings: Settings, slug: string): GateLimits => {
  const { concurrency = 1, delayMs = 0, maxRequestsPerSecond = null } = settings.bookmakers[slug] ?? {};
  return {
    ceiling: concurrency,
    delayMs,
    maxRequestsPerSecond,
    minSpacingMs: 0,
    adaptive: settings.collectionMode === 'adaptive',
  };
};

/** Everything that asks bookmakers: lanes, runs, the schedule, and single refreshes. */
export class Collector {
  readonly runner: Runner;
  readonly scheduler: Scheduler;
  readonly #parts: CollectorParts;
  readonly #lanes: readonly Lane[];
  readonly #absences: ReadonlyMap<string, Absences>;
  readonly #looker: Looker;
  readonly #closeWatch: CloseWatch;
  readonly #runListeners = new Set<(run: Run) => void>();
  readonly #sourceListeners = new Set<(status: SourceStatus) => void>();
  readonly #idleWaiters = new Set<() => void>();
  readonly #listsRead = new Set<string>();
  readonly #stopping = new AbortController();
  #cancelReview: (() => void) | null = null;

  constructor(parts: CollectorParts) {
    this.#parts = parts;
    setMaxListeners(0, this.#stopping.signal);
    this.#lanes = parts.bookmakers.map((bookmaker) => this.#lane(bookmaker));
    this.#absences = new Map(parts.bookmakers.map(({ slug }) => [slug, new Absences()]));
    this.#looker = this.#createLooker();
    this.runner = this.#createRunner();
    this.scheduler = this.#createScheduler();
    this.#closeWatch = this.#createCloseWatch();
    parts.settings.onChange((settings) => this.#applySettings(settings));
  }

  /** Called with a run's record while it runs and when it ends. */
  onRun(listener: (run: Run) => void): () => void {
    this.#runListeners.add(listener);
    return () => this.#runListeners.delete(listener);
  }

  /** Called when a source's state turns. */
  onSource(listener: (status: SourceStatus) => void): () => void {
    this.#sourceListeners.add(listener);
    return () => this.#sourceListeners.delete(listener);
  }

  /** `schedule` false: nothing is collected by itself. */
  start(schedule: boolean): void {
    const review = (): void => {
      this.#reviewSources();
      if (this.runner.active === null) {
        for (const lane of this.#lanes) void lane.probe(this.#stopping.signal);
      }
      this.#cancelReview = this.#parts.clock.after(REVIEW_EVERY_MS, review);
    };
    for (const { bookmaker } of this.#parts.book.listings()) this.#listsRead.add(bookmaker);
    for (const { monitor } of this.#lanes) this.#onTurn(monitor.status);
    review();
    if (!schedule) return;
    this.scheduler.start();
    this.#closeWatch.start();
  }

  /** Ends what is under way; resolves when nothing asks any more. */
  async stop(): Promise<void> {
    this.scheduler.stop();
    this.#closeWatch.stop();
    this.#stopping.abort(new Error('stopping'));
    await this.runner.stop();
    await this.#looker.idle();
    this.#cancelReview?.();
  }

  source(slug: string): SourceFigures | undefined {
    const lane = this.#laneOf(slug);
    if (lane === undefined) return undefined;
    return {
      ...lane.monitor.status,
      name: lane.bookmaker.name,
      inFlight: lane.gate.inFlight,
      limit: lane.gate.limit,
      // Worked out for those alone who ask for it.
      get requestsPerSecond() {
        return lane.gate.startsInLastSecond;
      },
      get latencyMs() {
        return lane.monitor.latencyMs;
      },
      throttledUntilMs: lane.gate.throttledUntilMs,
      listsRead: this.#listsRead.has(slug),
    };
  }

  /** Looks at one event now, at each enabled bookmaker that lists it. `undefined`: no such event. */
  async refresh(eventId: string): Promise<readonly RefreshedLook[] | undefined> {
    const event = this.#parts.book.event(eventId);
    if (event === undefined) return undefined;
    const enabled = [...event.listings.values()].filter(
      ({ bookmaker, state }) => state === 'offered' && this.#isEnabled(bookmaker),
    );
    const looked = await Promise.all(
      enabled.map(({ bookmaker, bookmakerEventId }) =>
        this.#looker.look({
          bookmaker,
          bookmakerEventId,
          runId: null,
          priority: 'refresh',
          tally: { requests: 0, retries: 0, throttledRequests: 0, bytes: 0 },
          signal: this.#stopping.signal,
        }),
      ),
    );
    return looked.flatMap(({ look, changes, durationMs }) => (look === null ? [] : [{ look, changes, durationMs }]));
  }

  #isEnabled(slug: string): boolean {
    return this.#parts.settings.current.bookmakers[slug]?.enabled ?? false;
  }

  get #enabledLanes(): readonly Lane[] {
    return this.#lanes.filter(({ bookmaker }) => this.#isEnabled(bookmaker.slug));
  }

  #laneOf(slug: string): Lane | undefined {
    return this.#lanes.find(({ bookmaker }) => bookmaker.slug === slug);
  }

  #lane(bookmaker: Bookmaker): Lane {
    const { clock, random, settings, http, baseUrl } = this.#parts;
    const { slug } = bookmaker;
    const gate = new Gate({ clock, random, limits: gateLimits(settings.current, slug), queueBound: GATE_QUEUE });
    const monitor = new SourceMonitor(slug, this.#isEnabled(slug), clock.nowMs(), (status) => this.#onTurn(status));
    return new Lane({
      bookmaker,
      gate,
      monitor,
      baseUrl: baseUrl(bookmaker),
      http,
      clock,
      random,
      isEnabled: () => this.#isEnabled(slug),
      onReport: () => monitor.review(this.#isEnabled(slug), gate.throttledUntilMs, clock.nowMs()),
    });
  }

  #onTurn(status: SourceStatus): void {
    this.#parts.storage.saveSourceState(status.bookmaker, status.state, status.reason, status.sinceMs);
    for (const listener of this.#sourceListeners) listener(status);
  }

  #reviewSources(): void {
    for (const { bookmaker, gate, monitor } of this.#lanes) {
      monitor.review(this.#isEnabled(bookmaker.slug), gate.throttledUntilMs, this.#parts.clock.nowMs());
    }
  }

  #applySettings(settings: Settings): void {
    for (const { bookmaker, gate } of this.#lanes) gate.setLimits(gateLimits(settings, bookmaker.slug));
    this.#reviewSources();
    for (const lane of this.#lanes) lane.review();
    this.scheduler.reschedule();
  }

  #createLooker(): Looker {
    const { book, clock, numbers, storage } = this.#parts;
    return new Looker({
      book,
      clock,
      lane: (slug) => this.#laneOf(slug),
      absences: (slug) => this.#absences.get(slug) ?? new Absences(),
      numbersAtHand: (count) => numbers.seq.has(count) && numbers.look.has(1),
      numbersReady: async (count) => {
        await numbers.seq.ready(count);
        await numbers.look.ready(1);
      },
      roomForMore: (signal) => storage.roomForMore(signal),
      stopping: this.#stopping.signal,
    });
  }

  #createRunner(): Runner {
    const { book, clock, numbers, settings, storage } = this.#parts;
    return new Runner({
      base: {
        book,
        looker: this.#looker,
        absences: (slug) => this.#absences.get(slug) ?? new Absences(),
        clock,
        settings: () => settings.current,
        onSettings: (listener) => settings.onChange(listener),
        onDiscovered: (slug) => this.#listsRead.add(slug),
      },
      enabledLanes: () => this.#enabledLanes,
      nextRunId: async () => {
        await numbers.run.ready(1);
        return String(numbers.run.take());
      },
      onRun: (run) => {
        storage.saveRun(structuredClone(run));
        for (const listener of this.#runListeners) listener(run);
      },
      onUnmapped: (counts) => storage.saveUnmapped(counts),
      onEnded: () => {
        for (const wake of this.#idleWaiters) wake();
        this.#idleWaiters.clear();
      },
    });
  }

  #createCloseWatch(): CloseWatch {
    const { book, clock, settings } = this.#parts;
    return new CloseWatch({
      book,
      clock,
      looker: this.#looker,
      lanes: () => this.#enabledLanes,
      everyMs: () => {
        const { collectionMode, imminentLookSeconds } = settings.current;
        return collectionMode === 'fixed' || imminentLookSeconds === 0 ? null : imminentLookSeconds * 1_000;
      },
      isFree: () => this.runner.active === null && !this.scheduler.paused,
      stopping: this.#stopping.signal,
    });
  }

  #createScheduler(): Scheduler {
    const { clock, scheduler, settings } = this.#parts;
    return new Scheduler(
      {
        clock,
        intervalMinutes: () => settings.current.scrapeIntervalMinutes,
        run: async () => {
          const started = await this.runner.start('scheduled');
          if (started.kind === 'active') return 'busy';
          await started.ended;
          return 'ended';
        },
        idle: () =>
          new Promise((resolve) => {
            if (this.runner.active === null) resolve();
            else this.#idleWaiters.add(resolve);
          }),
        savePaused: (paused) => scheduler.savePaused(paused),
      },
      scheduler.paused,
    );
  }
}
