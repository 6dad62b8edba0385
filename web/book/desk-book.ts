import type { Change } from '../../src/contract/changes.ts';
import type { EventHead, EventRow } from '../../src/contract/events.ts';
import type { AbsenceReason, MarketRow } from '../../src/contract/quotes.ts';
import type { LookOutcome } from '../../src/model/look.ts';
import type { DeskCircumstances } from './circumstances.ts';
import type { DeskEvent } from './desk-event.ts';
import { type DeskMarket, type MarketId, marketIdOf } from './desk-market.ts';
import type { DeskQuote } from './desk-quote.ts';
import { EarlyChanges } from './early-changes.ts';
import { eventFromWire, eventShownNow } from './event-steps.ts';
import { KeyedListeners } from './keyed-listeners.ts';
import { quoteAfterChange, quoteFromSnapshot, quoteShownNow } from './quote-steps.ts';
import { SeenInstants } from './seen-instants.ts';

/** `[eventId, bookmaker, outcome, seenAt]` of the stream. */
export type LookItem = readonly [string, string, LookOutcome, string | null];

export interface DeskBookOptions {
  /** When listeners are told: the next frame on the page, at once in tests. */
  readonly schedule: (flush: () => void) => void;
  readonly circumstances: DeskCircumstances;
}

/** How long an event stays after its kick-off. */
const KEPT_AFTER_KICKOFF_MS = 2 * 3_600_000;

/**
 * What the desk knows of events and prices, one copy for all pages. Snapshots and the stream go in, in any order:
 * sequence numbers decide which is newer. Readers subscribe by key and get immutable values with stable identity.
 */
export class DeskBook {
  readonly #events = new Map<string, DeskEvent>();
  readonly #markets = new Map<string, Map<MarketId, DeskMarket>>();
  readonly #marketLists = new Map<string, readonly MarketId[]>();
  readonly #changedAtMs = new Map<string, number>();
  readonly #seen = new SeenInstants();
  readonly #early = new EarlyChanges();
  readonly #listeners: KeyedListeners;
  #circumstances: DeskCircumstances;
  #version = 0;

  constructor(options: DeskBookOptions) {
    this.#listeners = new KeyedListeners(options.schedule);
    this.#circumstances = options.circumstances;
  }

  /** Grows when an event comes, goes, or changes its head: what lists depend on. */
  get version(): number {
    return this.#version;
  }

  get size(): number {
    return this.#events.size;
  }

  events(): IterableIterator<DeskEvent> {
    return this.#events.values();
  }

  event(eventId: string): DeskEvent | undefined {
    return this.#events.get(eventId);
  }

  market(eventId: string, id: MarketId): DeskMarket | undefined {
    return this.#markets.get(eventId)?.get(id);
  }

  marketIds(eventId: string): readonly MarketId[] {
    return this.#marketLists.get(eventId) ?? NO_MARKETS;
  }

  /** When the listing was last confirmed; `null` while nothing has been fetched of it. */
  seenAtMs(eventId: string, bookmaker: string): number | null {
    return this.#seen.get(eventId, bookmaker);
  }

  /** When any of the event's prices last changed; 0 when none ever did. */
  changedAtMs(eventId: string): number {
    return this.#changedAtMs.get(eventId) ?? 0;
  }

  subscribeToList = (listener: () => void): (() => void) => this.#listeners.subscribe('list', listener);

  subscribeToEvent(eventId: string, listener: () => void): () => void {
    return this.#listeners.subscribe(`event ${eventId}`, listener);
  }

  subscribeToMarket(eventId: string, id: MarketId, listener: () => void): () => void {
    return this.#listeners.subscribe(`market ${eventId} ${id}`, listener);
  }

  /** Takes in rows of a snapshot that covers every change up to `seq`. Newer knowledge from the stream is kept. */
  takeSnapshot(rows: readonly EventRow[], seq: number): void {
    for (const row of rows) {
      this.#takeHead(row);
      for (const market of row.markets) this.#takeMarket(row.eventId, market, seq);
      for (const change of this.#early.take(row.eventId)) if (change.seq > seq) this.#applyChange(change);
    }
  }

  /** The live frame `event`: new, moved kick-off, a listing that appeared or went. */
  takeHead(head: EventHead): void {
    this.#takeHead(head);
    for (const change of this.#early.take(head.eventId)) this.#applyChange(change);
  }

  applyChanges(changes: readonly Change[]): void {
    for (const change of changes) {
      if (this.#events.has(change.eventId)) this.#applyChange(change);
      else this.#early.keep(change);
    }
  }

  /** What was looked at, changed or not: it only moves ages, so nobody is told. */
  applyLooks(items: readonly LookItem[]): void {
    for (const [eventId, bookmaker, outcome, seenAt] of items) {
      if (seenAt === null || !this.#events.has(eventId)) continue;
      const before = this.#seen.get(eventId, bookmaker);
      if (outcome === 'partial') this.#markMissed(eventId, bookmaker, before);
      else this.#clearMissed(eventId, bookmaker);
      this.#seen.advance(eventId, bookmaker, Date.parse(seenAt));
      if (before === null) this.#touchEvent(eventId);
    }
  }

  /** Derives again what is shown: time has passed, or a source changed its state. */
  assess(circumstances: DeskCircumstances): void {
    this.#circumstances = circumstances;
    for (const event of [...this.#events.values()]) {
      if (circumstances.nowMs > event.kickoffMs + KEPT_AFTER_KICKOFF_MS) this.#forget(event.eventId);
      else this.#assessEvent(event);
    }
  }

  /** Forgets the events that are not named: a complete snapshot did not have them. */
  retainEvents(named: ReadonlySet<string>): void {
    for (const eventId of [...this.#events.keys()]) if (!named.has(eventId)) this.#forget(eventId);
  }

  /** Forgets an event's other markets, which the stream no longer keeps fresh. */
  retainMarkets(eventId: string, named: ReadonlySet<MarketId>): void {
    const markets = this.#markets.get(eventId);
    if (markets === undefined) return;
    for (const id of [...markets.keys()]) if (!named.has(id)) markets.delete(id);
    this.#marketLists.set(eventId, [...markets.keys()]);
    this.#touchEvent(eventId);
  }

  /** A new epoch: nothing known may be compared with what follows. */
  clear(): void {
    this.#early.clear();
    for (const eventId of [...this.#events.keys()]) this.#forget(eventId);
    this.#seen.clear();
  }

  #takeHead(head: EventHead): void {
    for (const { bookmaker, seenAt, changedAt } of head.listings) {
      if (seenAt !== null) this.#seen.advance(head.eventId, bookmaker, Date.parse(seenAt));
      if (changedAt !== null) this.#noteChanged(head.eventId, Date.parse(changedAt));
    }
    this.#setEvent(
      eventShownNow(eventFromWire(head), (slug) => this.#seen.get(head.eventId, slug), this.#circumstances),
    );
  }

  #takeMarket(eventId: string, row: MarketRow, seq: number): void {
    const id = marketIdOf(row.market, row.line);
    const before = this.market(eventId, id);
    const quotes: Record<string, DeskQuote> = {};
    for (const quote of row.quotes) {
      const old = before?.quotes[quote.bookmaker];
      const seenAtMs = this.#seen.get(eventId, quote.bookmaker);
      const fresh = old !== undefined && old.seq > seq ? old : quoteFromSnapshot(quote, seq, seenAtMs, old);
      quotes[quote.bookmaker] = this.#shown(eventId, fresh);
    }
    for (const old of Object.values(before?.quotes ?? {})) if (old.seq > seq) quotes[old.bookmaker] ??= old;
    const absent: Record<string, AbsenceReason> = {};
    for (const { bookmaker, reason } of row.absent) if (quotes[bookmaker] === undefined) absent[bookmaker] = reason;
    this.#setMarket(eventId, { id, market: row.market, line: row.line, name: row.name, quotes, absent });
  }

  #applyChange(change: Change): void {
    const { eventId, bookmaker } = change;
    const id = marketIdOf(change.market, change.line);
    const market = this.market(eventId, id) ?? emptyMarket(change, id);
    const before = market.quotes[bookmaker];
    if (before !== undefined && before.seq >= change.seq) return;
    if (change.lookId !== null) this.#seen.advance(eventId, bookmaker, Date.parse(change.at));
    this.#noteChanged(eventId, Date.parse(change.at));
    const after = quoteAfterChange(change, before);
    const { [bookmaker]: _, ...absent } = market.absent;
    const quotes = { ...market.quotes, [bookmaker]: this.#shown(eventId, after) };
    this.#setMarket(eventId, { ...market, quotes, absent });
  }

  #shown(eventId: string, quote: DeskQuote): DeskQuote {
    const kickoffMs = this.#events.get(eventId)?.kickoffMs;
    if (kickoffMs === undefined) return quote;
    return quoteShownNow(quote, kickoffMs, this.#seen.get(eventId, quote.bookmaker), this.#circumstances);
  }

  #assessEvent(event: DeskEvent): void {
    const shown = eventShownNow(event, (slug) => this.#seen.get(event.eventId, slug), this.#circumstances);
    if (shown !== event) this.#setEvent(shown);
    for (const market of this.#markets.get(event.eventId)?.values() ?? []) {
      this.#mapQuotes(event.eventId, market, (quote) => this.#shown(event.eventId, quote));
    }
  }

  #markMissed(eventId: string, bookmaker: string, lastSeenAtMs: number | null): void {
    if (lastSeenAtMs === null) return;
    this.#mapQuotesOf(eventId, bookmaker, (quote) =>
      quote.missedSinceMs === null ? { ...quote, missedSinceMs: Math.max(lastSeenAtMs, quote.changedAtMs) } : quote,
    );
  }

  #clearMissed(eventId: string, bookmaker: string): void {
    this.#mapQuotesOf(eventId, bookmaker, (quote) =>
      quote.missedSinceMs === null ? quote : { ...quote, missedSinceMs: null },
    );
  }

  #mapQuotesOf(eventId: string, bookmaker: string, step: (quote: DeskQuote) => DeskQuote): void {
    for (const market of this.#markets.get(eventId)?.values() ?? []) {
      this.#mapQuotes(eventId, market, (quote) => (quote.bookmaker === bookmaker ? step(quote) : quote));
    }
  }

  #mapQuotes(eventId: string, market: DeskMarket, step: (quote: DeskQuote) => DeskQuote): void {
    let quotes: Record<string, DeskQuote> | undefined;
    for (const quote of Object.values(market.quotes)) {
      const after = step(quote);
      if (after === quote) continue;
      quotes ??= { ...market.quotes };
      quotes[quote.bookmaker] = after;
    }
    if (quotes !== undefined) this.#setMarket(eventId, { ...market, quotes });
  }

  #setEvent(event: DeskEvent): void {
    this.#events.set(event.eventId, event);
    this.#touchEvent(event.eventId);
    this.#touchList();
  }

  #setMarket(eventId: string, market: DeskMarket): void {
    let markets = this.#markets.get(eventId);
    if (markets === undefined) {
      markets = new Map();
      this.#markets.set(eventId, markets);
    }
    const isNew = !markets.has(market.id);
    markets.set(market.id, market);
    if (isNew) {
      this.#marketLists.set(eventId, [...markets.keys()]);
      this.#touchEvent(eventId);
    }
    this.#listeners.touch(`market ${eventId} ${market.id}`);
  }

  #noteChanged(eventId: string, atMs: number): void {
    if (atMs > this.changedAtMs(eventId)) this.#changedAtMs.set(eventId, atMs);
  }

  #forget(eventId: string): void {
    for (const id of this.marketIds(eventId)) this.#listeners.touch(`market ${eventId} ${id}`);
    this.#events.delete(eventId);
    this.#markets.delete(eventId);
    this.#marketLists.delete(eventId);
    this.#changedAtMs.delete(eventId);
    this.#seen.forget(eventId);
    this.#touchEvent(eventId);
    this.#touchList();
  }

  #touchEvent(eventId: string): void {
    this.#listeners.touch(`event ${eventId}`);
  }

  #touchList(): void {
    this.#version += 1;
    this.#listeners.touch('list');
  }
}

const NO_MARKETS: readonly MarketId[] = [];

const emptyMarket = (change: Change, id: MarketId): DeskMarket => ({
  id,
  market: change.market,
  line: change.line,
  name: change.market,
  quotes: {},
  absent: {},
});
