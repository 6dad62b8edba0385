import type { QueryClient } from '@tanstack/react-query';
import type { Change } from '../../src/contract/changes.ts';
import type { EventRow, EventsAnswer } from '../../src/contract/events.ts';
import type { Gap } from '../../src/contract/gaps.ts';
import type { LiveTopic, ServerFrame } from '../../src/contract/live.ts';
import type { Mover } from '../../src/contract/movers.ts';
import type { Run } from '../../src/contract/runs.ts';
import type { Status } from '../../src/contract/status.ts';
import { ALERTS_KEY } from '../alerts/alert-queries.ts';
import { settingsQuery, statusQuery } from '../api/queries.ts';
import type { DeskCircumstances, SourceCircumstance } from '../book/circumstances.ts';
import type { DeskBook } from '../book/desk-book.ts';
import type { MarketId } from '../book/desk-market.ts';
import { Observable } from '../ui/observable.ts';
import { type BoardLoad, type EventsQuestion, NOTHING_LOADED, readAllEvents } from './board-load.ts';
import { LiveClient } from './live-client.ts';
import type { LiveClock, LiveSocket } from './live-socket.ts';
import type { LiveState } from './live-state.ts';
import { reconnectDelayMs } from './reconnect-delay.ts';

export interface DeskSessionOptions {
  readonly book: DeskBook;
  readonly queries: QueryClient;
  readonly openSocket: () => LiveSocket;
  readonly clock: LiveClock;
  /** The markets of the board at first: what is loaded and followed for every event. */
  readonly boardMarkets: readonly MarketId[];
  /** From whose side events are loaded, worst gap first. */
  readonly reference?: string;
}

/** The worst gap of events from one side, by event. */
export interface LoadedGaps {
  readonly reference: string;
  readonly byEvent: ReadonlyMap<string, Gap>;
}

/** How long the first load waits for the stream, so that both join without a gap and nothing is fetched twice. */
const STREAM_HEAD_START_MS = 1_500;
const ASSESS_EVERY_MS = 5_000;
/** A burst of alerts is asked for once. */
const ALERTS_SETTLE_MS = 1_000;
const STALE_MINUTES_UNTIL_KNOWN = 15;

/** Feeds the book and the queries from the service for as long as the page lives. */
export class DeskSession {
  readonly live = new Observable<LiveState>({ phase: 'connecting', lostSinceMs: null });
  readonly load = new Observable<BoardLoad>(NOTHING_LOADED);
  /** Grows whenever the stream lost its thread: pages that loaded something of their own load it again. */
  readonly resyncs = new Observable(0);
  /** Markets of the board that have been asked for, but did not come yet. */
  readonly comingMarkets = new Observable<ReadonlySet<MarketId>>(new Set());
  /** The worst gaps that came with the events, and from whose side they are. */
  readonly loadedGaps = new Observable<LoadedGaps>({ reference: '', byEvent: new Map() });
  readonly #options: DeskSessionOptions;
  readonly #client: LiveClient;
  readonly #followed = new Map<string, number>();
  readonly #moverListeners = new Set<(movers: readonly Mover[]) => void>();
  readonly #changeListeners = new Set<(eventIds: ReadonlySet<string>) => void>();
  readonly #newDuringLoad = new Set<string>();
  #boardMarkets: readonly MarketId[];
  #withStarted = false;
  #addition: AbortController | null = null;
  #loading: AbortController | null = null;
  #assessed: string | null = null;
  #alertsAreDue = false;
  #stopAssessing: () => void = () => {};
  #stops: readonly (() => void)[] = [];

  constructor(options: DeskSessionOptions) {
    this.#options = options;
    this.#boardMarkets = options.boardMarkets;
    this.#client = new LiveClient({
      open: options.openSocket,
      clock: options.clock,
      onFrame: (frame) => this.#take(frame),
      onState: this.live.set,
      onSnapshotNeeded: (why) => {
        if (why === 'epoch_changed') options.book.clear();
        if (why === 'first') this.reload();
        else this.#resync();
      },
      onResumed: () => this.#resync(),
    });
  }

  start(): void {
    const { clock, queries } = this.#options;
    this.#client.start(this.#topics());
    const stopHeadStart = clock.after(STREAM_HEAD_START_MS, () => {
      if (this.#loading === null) this.reload();
    });
    const stopCache = queries.getQueryCache().subscribe(({ type, query }) => {
      if (type === 'updated' && (query.queryKey[0] === 'status' || query.queryKey[0] === 'settings')) {
        this.#assessIfOther();
      }
    });
    void queries.prefetchQuery(settingsQuery);
    this.#stops = [stopHeadStart, stopCache];
    this.#assessRegularly();
  }

  stop(): void {
    this.#client.stop();
    this.#loading?.abort();
    this.#addition?.abort();
    this.#stopAssessing();
    for (const stop of this.#stops) stop();
  }

  retryLive(): void {
    this.#client.retryNow();
  }

  /**
   * Follows all markets of one event until `stop` is called. `joined`: a snapshot asked for from now on misses nothing,
   * or the stream is away and the snapshot is better than nothing.
   */
  followEvent(eventId: string): { readonly joined: Promise<void>; readonly stop: () => void } {
    const { book, clock } = this.#options;
    this.#followed.set(eventId, (this.#followed.get(eventId) ?? 0) + 1);
    const confirmed = this.#client.follow(this.#topics());
    const patience = new Promise<void>((over) => clock.after(STREAM_HEAD_START_MS, over));
    const stop = (): void => {
      const left = (this.#followed.get(eventId) ?? 1) - 1;
      if (left > 0) {
        this.#followed.set(eventId, left);
        return;
      }
      this.#followed.delete(eventId);
      void this.#client.follow(this.#topics());
      book.retainMarkets(eventId, new Set(this.#boardMarkets));
    };
    return { joined: Promise.race([confirmed, patience]), stop };
  }

  /** Hears every move of a price until the returned function is called; oldest first within a call. */
  followMovers(listener: (movers: readonly Mover[]) => void): () => void {
    this.#moverListeners.add(listener);
    void this.#client.follow(this.#topics());
    return () => {
      this.#moverListeners.delete(listener);
      void this.#client.follow(this.#topics());
    };
  }

  /** Hears which events had a price changed, of the markets that are followed, until the returned function is called. */
  followChanges(listener: (eventIds: ReadonlySet<string>) => void): () => void {
    this.#changeListeners.add(listener);
    return () => this.#changeListeners.delete(listener);
  }

  /** Follows these markets for every event from now on, loads those that are new, and forgets the others. */
  async showMarkets(markets: readonly MarketId[]): Promise<void> {
    const added = markets.filter((id) => !this.#boardMarkets.includes(id));
    const gone = this.#boardMarkets.filter((id) => !markets.includes(id));
    if (added.length === 0 && gone.length === 0) return;
    this.#boardMarkets = markets;
    const { book } = this.#options;
    for (const { eventId } of gone.length > 0 ? [...book.events()] : []) {
      if (!this.#followed.has(eventId)) book.retainMarkets(eventId, new Set(markets));
    }
    this.comingMarkets.set(new Set([...this.comingMarkets.get(), ...added].filter((id) => markets.includes(id))));
    const joined = this.#client.follow(this.#topics());
    if (this.comingMarkets.get().size === 0) return;
    this.#addition?.abort();
    const addition = new AbortController();
    this.#addition = addition;
    const patience = new Promise<void>((over) => this.#options.clock.after(STREAM_HEAD_START_MS, over));
    await Promise.race([joined, patience]);
    await this.#loadComing(addition.signal, 0);
  }

  /** Whether matches that have begun are loaded too. */
  showStarted(withStarted: boolean): void {
    if (withStarted === this.#withStarted) return;
    this.#withStarted = withStarted;
    if (withStarted) this.reload();
  }

  /** Loads all events again; a load under way is dropped. Failed attempts are repeated with back-off. */
  reload = (): void => {
    this.#loading?.abort();
    this.#addition?.abort();
    const loading = new AbortController();
    this.#loading = loading;
    this.#newDuringLoad.clear();
    this.load.set({ ...NOTHING_LOADED });
    void this.#loadUntilDone(loading.signal, 0);
  };

  #resync(): void {
    this.resyncs.set(this.resyncs.get() + 1);
    this.reload();
  }

  async #loadUntilDone(signal: AbortSignal, attempt: number): Promise<void> {
    const { book, clock } = this.#options;
    const markets = this.#boardMarkets;
    let loaded = 0;
    try {
      const ids = await readAllEvents(
        this.#question(markets, attempt),
        (page) => {
          loaded += page.events.length;
          book.takeSnapshot(page.events, page.asOf.seq);
          this.#takeGaps(page.events);
          this.load.set({ phase: 'loading', loaded, total: page.total, error: null });
        },
        signal,
      );
      book.retainEvents(new Set([...ids, ...this.#newDuringLoad, ...this.#followed.keys()]));
      this.load.set({ phase: 'ready', loaded, total: loaded, error: null });
      this.#came(markets);
    } catch (error) {
      if (signal.aborted) return;
      const message = error instanceof Error ? error.message : String(error);
      this.load.set({ phase: 'failed', loaded, total: null, error: message });
      const waitMs = reconnectDelayMs(attempt, clock.random());
      const cancel = clock.after(waitMs, () => void this.#loadUntilDone(signal, attempt + 1));
      signal.addEventListener('abort', cancel, { once: true });
    }
  }

  /** The first attempt brings what one sees first; where that is refused, the plain order does. */
  #question(markets: readonly MarketId[], attempt: number): EventsQuestion {
    const { reference } = this.#options;
    const side = reference === undefined || attempt > 0 ? {} : { sort: 'gap' as const, reference };
    return { market: markets, ...side, ...(this.#withStarted ? { includeStarted: true } : {}) };
  }

  #takeGaps(rows: readonly EventRow[]): void {
    const { reference } = this.#options;
    if (reference === undefined) return;
    const byEvent = new Map(this.loadedGaps.get().byEvent);
    for (const { eventId, gap } of rows) if (gap !== undefined && gap !== null) byEvent.set(eventId, gap);
    if (byEvent.size > 0) this.loadedGaps.set({ reference, byEvent });
  }

  #came(markets: readonly MarketId[]): void {
    const coming = this.comingMarkets.get();
    if (coming.size > 0) this.comingMarkets.set(new Set([...coming].filter((id) => !markets.includes(id))));
  }

  /** Loads the markets that are missing, for every event; failed attempts are repeated with back-off. */
  async #loadComing(signal: AbortSignal, attempt: number): Promise<void> {
    const { book, clock } = this.#options;
    const markets = [...this.comingMarkets.get()];
    if (markets.length === 0 || signal.aborted) return;
    try {
      const takePage = ({ events, asOf }: EventsAnswer): void => book.takeSnapshot(events, asOf.seq);
      const question = { market: markets, ...(this.#withStarted ? { includeStarted: true } : {}) };
      await readAllEvents(question, takePage, signal);
      this.#came(markets);
    } catch {
      if (signal.aborted) return;
      const waitMs = reconnectDelayMs(attempt, clock.random());
      const cancel = clock.after(waitMs, () => void this.#loadComing(signal, attempt + 1));
      signal.addEventListener('abort', cancel, { once: true });
    }
  }

  #topics(): readonly LiveTopic[] {
    const events = [...this.#followed.keys()];
    return [
      { topic: 'odds', markets: [...this.#boardMarkets] },
      ...(events.length > 0 ? [{ topic: 'odds' as const, events }] : []),
      { topic: 'looks' },
      { topic: 'events' },
      { topic: 'runs' },
      { topic: 'status' },
      { topic: 'alerts' },
      ...(this.#moverListeners.size > 0 ? [{ topic: 'movers' as const }] : []),
    ];
  }

  #take(frame: ServerFrame): void {
    const { book, queries } = this.#options;
    switch (frame.type) {
      case 'changes':
        book.applyChanges(frame.changes);
        this.#tellChanged(frame.changes);
        return;
      case 'looks':
        book.applyLooks(frame.items);
        return;
      case 'event':
        this.#newDuringLoad.add(frame.event.eventId);
        book.takeHead(frame.event);
        return;
      case 'status':
        queries.setQueryData(statusQuery.queryKey, frame.status);
        return;
      case 'movers':
        for (const listener of this.#moverListeners) listener(frame.movers);
        return;
      case 'alerts':
        this.#askForAlerts();
        return;
      case 'run':
        this.#takeRun(frame.run);
        return;
      default:
    }
  }

  #tellChanged(changes: readonly Change[]): void {
    if (this.#changeListeners.size === 0) return;
    const eventIds = new Set(changes.map(({ eventId }) => eventId));
    for (const listener of this.#changeListeners) listener(eventIds);
  }

  /** New alerts change lists and counts that only the service can tell. */
  #askForAlerts(): void {
    const { clock, queries } = this.#options;
    if (this.#alertsAreDue) return;
    this.#alertsAreDue = true;
    clock.after(ALERTS_SETTLE_MS, () => {
      this.#alertsAreDue = false;
      void queries.invalidateQueries({ queryKey: [ALERTS_KEY] });
    });
  }

  #takeRun(run: Run): void {
    const { queries } = this.#options;
    const running = run.status === 'running';
    queries.setQueryData<Status>(statusQuery.queryKey, (status) =>
      status === undefined ? undefined : { ...status, run: running ? run : null },
    );
    if (!running) void queries.invalidateQueries({ queryKey: ['runs'] });
  }

  #assessRegularly(): void {
    this.#stopAssessing = this.#options.clock.after(ASSESS_EVERY_MS, () => {
      this.#assess();
      this.#assessRegularly();
    });
  }

  /** The status comes every second; only what changes how quotes are shown is worth going through all of them. */
  #assessIfOther(): void {
    const { sources, staleAfterMs } = this.#circumstances();
    if (JSON.stringify([sources, staleAfterMs]) !== this.#assessed) this.#assess();
  }

  #assess(): void {
    const circumstances = this.#circumstances();
    this.#assessed = JSON.stringify([circumstances.sources, circumstances.staleAfterMs]);
    this.#options.book.assess(circumstances);
  }

  #circumstances(): DeskCircumstances {
    const { queries, clock } = this.#options;
    const minutes = queries.getQueryData(settingsQuery.queryKey)?.staleAfterMinutes ?? STALE_MINUTES_UNTIL_KNOWN;
    const sources: Record<string, SourceCircumstance> = {};
    for (const source of queries.getQueryData(statusQuery.queryKey)?.sources ?? []) {
      sources[source.bookmaker] = { state: source.state, sinceMs: Date.parse(source.since) };
    }
    return { nowMs: clock.nowMs(), staleAfterMs: minutes * 60_000, sources };
  }
}
