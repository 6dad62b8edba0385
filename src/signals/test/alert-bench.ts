import type { AlertRule, AlertRuleDraft, RaisedAlert } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import { lineOfQuarters, type Quote, type QuoteState, quoteKey, stateOfPrices } from '../../model/quote.ts';
import { margin } from '../../odds/margin.ts';
import { AlertEngine } from '../alerts/alert-engine.ts';
import type { AlertEvent, AlertSurroundings, Sighting } from '../alerts/alert-input.ts';
import { RULE_TEMPLATES } from '../alerts/default-rules.ts';
import { fairOpinion } from '../fair/fair-opinion.ts';
import { comparisonAt } from '../gaps/comparisons.ts';
import { marketOf, NOW_MS, participant, STALE_AFTER_MS } from './desk-event.ts';

const SLUGS = ['ours', 'a', 'b'] as const;

export interface Shown {
  readonly market?: string;
  readonly line?: number | null;
  readonly prices: PriceCodes;
  readonly state?: QuoteState;
  readonly implausible?: boolean;
  readonly derived?: boolean;
}

interface BenchListing {
  seenAtMs: number | null;
  readonly quotes: Map<string, Quote>;
  afterGap: boolean;
}

/** One step of the log, as a consumer of it sees it. */
export type LogItem =
  | { readonly kind: 'changes'; readonly changes: readonly Change[] }
  | { readonly kind: 'look'; readonly eventId: string; readonly bookmaker: string; readonly atMs: number };

export const ruleOf = (draft: AlertRuleDraft, ruleId = '1', more: Partial<AlertRule> = {}): AlertRule => ({
  ...draft,
  ruleId,
  createdAtMs: NOW_MS,
  updatedAtMs: NOW_MS,
  ...more,
});

/** The plain rule of a kind, changed where a test says so. */
export const defaultRule = (kind: AlertRule['condition']['kind'], more: Partial<AlertRuleDraft> = {}): AlertRule => {
  const draft = RULE_TEMPLATES.find(({ condition }) => condition.kind === kind);
  if (draft === undefined) throw new Error(`no rule of kind ${kind}`);
  return ruleOf({ ...draft, ...more }, kind);
};

/** A small book that makes changes as the real one does, an engine over it, and time that a test moves. */
export class AlertBench implements AlertSurroundings {
  nowMs = NOW_MS;
  readonly reference = 'ours';
  startedAtMs = NOW_MS;
  readonly log: LogItem[] = [];
  readonly raised: RaisedAlert[] = [];
  readonly muted = new Set<string>();
  kickoffMs = NOW_MS + 6 * 3_600_000;
  engine: AlertEngine;
  rules: readonly AlertRule[];
  readonly #listings = new Map<string, Map<string, BenchListing>>();
  #seq = 0;
  #lookId = 0;

  constructor(...rules: readonly AlertRule[]) {
    this.rules = rules;
    this.engine = this.freshEngine();
  }

  freshEngine(): AlertEngine {
    const engine = new AlertEngine(this);
    engine.setRules(this.rules);
    return engine;
  }

  /** A look that shows these quotes and nothing else; what it shows differently is a change. */
  look(bookmaker: string, shown: readonly Shown[], eventId = '1'): void {
    const listing = this.#listing(eventId, bookmaker);
    const lookId = String(++this.#lookId);
    const changes: Change[] = [];
    const keys = new Set<string>();
    for (const one of shown) {
      const { market = '1x2-ft', line = null, prices, state = stateOfPrices(prices) } = one;
      const { implausible = false, derived = false } = one;
      const key = quoteKey(market, line);
      keys.add(key);
      const change = this.#show(
        eventId,
        bookmaker,
        listing,
        key,
        { market, line, prices, state, implausible, derived },
        lookId,
      );
      if (change !== null) changes.push(change);
    }
    for (const [key, quote] of listing.quotes) {
      if (keys.has(key) || quote.state === 'removed') continue;
      const { line, implausible, derived } = quote;
      const gone = { market: quote.market.key, line, implausible, derived, prices: quote.prices.map(closedPrice) };
      const change = this.#show(eventId, bookmaker, listing, key, { ...gone, state: 'removed' }, lookId);
      if (change !== null) changes.push(change);
    }
    listing.seenAtMs = this.nowMs;
    listing.afterGap = false;
    if (changes.length > 0) this.log.push({ kind: 'changes', changes });
    this.log.push({ kind: 'look', eventId, bookmaker, atMs: this.nowMs });
    this.#deliver(changes, eventId, bookmaker);
  }

  /** A look that shows everything as it was. */
  confirm(bookmaker: string, eventId = '1'): void {
    const { quotes } = this.#listing(eventId, bookmaker);
    this.look(
      bookmaker,
      [...quotes.values()]
        .filter(({ state }) => state !== 'removed')
        .map(({ market, line, prices, state }) => ({ market: market.key, line, prices, state })),
      eventId,
    );
  }

  /** All three bookmakers are looked at. */
  confirmAll(): void {
    for (const slug of SLUGS) this.confirm(slug);
  }

  /** Time passes, and what is due by then is raised. */
  wait(seconds: number): void {
    this.nowMs += 1_000 * seconds;
    this.raised.push(...this.engine.due(this.nowMs));
  }

  /** The next look at each listing is the first one after a stop that lost its tail. */
  loseTail(): void {
    for (const listings of this.#listings.values()) for (const listing of listings.values()) listing.afterGap = true;
  }

  /** Kind, severity, bookmaker, market and selection of what was raised since the last time. */
  told(): string[] {
    return this.raised
      .splice(0)
      .map(({ kind, severity, bookmaker, market, line, selection }) =>
        [kind, severity, bookmaker, market, lineOfQuarters(line), selection].filter((part) => part !== null).join(' '),
      );
  }

  eventOf(eventId: string): AlertEvent {
    return { eventId, name: 'Home - Away', kickoffMs: this.kickoffMs, competitionId: '10' };
  }

  hasOlderQuote({ eventId, bookmaker, seq, lookId }: Change): boolean {
    const quotes = [...(this.#listings.get(eventId)?.get(bookmaker)?.quotes.values() ?? [])];
    return quotes.some((quote) => quote.seq < seq && quote.lookId !== lookId);
  }

  /** When the listings were last seen in full. */
  *seen(): Generator<Sighting> {
    for (const [eventId, listings] of this.#listings) {
      for (const [bookmaker, { seenAtMs }] of listings) {
        if (seenAtMs !== null) yield { eventId, bookmaker, atMs: seenAtMs };
      }
    }
  }

  isMutedEvent(eventId: string): boolean {
    return this.muted.has(eventId);
  }

  staleAfterMs(): number {
    return STALE_AFTER_MS;
  }

  fairMethod() {
    return 'power' as const;
  }

  comparisonOn({
    eventId,
    market,
    line,
    reference,
    bookmakers,
    replaced,
  }: Parameters<AlertSurroundings['comparisonOn']>[0]) {
    const us = reference ?? this.reference;
    const listings = new Map(this.#listings.get(eventId) ?? []);
    const key = quoteKey(market.key, line);
    if (replaced !== null) {
      const { seenAtMs, quotes } = this.#listing(eventId, replaced.bookmaker);
      const others = new Map(quotes).set(key, replaced.quote);
      listings.set(replaced.bookmaker, { seenAtMs, quotes: others, afterGap: false });
    }
    const others = SLUGS.filter((slug) => slug !== us && (bookmakers === null || bookmakers.includes(slug)));
    return comparisonAt(
      { eventId, kickoffMs: this.kickoffMs, listings, version: 0 },
      key,
      {
        ...{ nowMs: this.nowMs, staleAfterMs: STALE_AFTER_MS, method: 'power' },
        reference: participant(us),
        others: others.map((slug) => participant(slug)),
      },
      (quote) => fairOpinion(quote, 'power'),
    );
  }

  #deliver(changes: readonly Change[], eventId: string, bookmaker: string): void {
    this.engine.take(changes);
    this.engine.see({ eventId, bookmaker, atMs: this.nowMs });
    this.raised.push(...this.engine.due(this.nowMs));
  }

  #listing(eventId: string, bookmaker: string): BenchListing {
    const listings = this.#listings.get(eventId) ?? new Map<string, BenchListing>();
    this.#listings.set(eventId, listings);
    const listing = listings.get(bookmaker) ?? { seenAtMs: null, quotes: new Map<string, Quote>(), afterGap: false };
    listings.set(bookmaker, listing);
    return listing;
  }

  #show(
    eventId: string,
    bookmaker: string,
    listing: BenchListing,
    key: string,
    shown: Required<Shown>,
    lookId: string,
  ): Change | null {
    const market = marketOf(shown.market);
    const { line, prices, state, implausible, derived } = shown;
    const before = listing.quotes.get(key);
    if (before !== undefined && before.state === state && before.prices.every((code, at) => code === prices[at])) {
      listing.quotes.set(key, { ...before, seenAtMs: this.nowMs });
      return null;
    }
    const listed = prices.filter((code) => code !== null);
    const isComplete = state === 'open' && listed.every(isOpen);
    const seq = ++this.#seq;
    const now = {
      ...{ market, line, prices, state, implausible, derived, seq, lookId },
      margin: isComplete ? margin(listed, market.winnersPerBet) : null,
    };
    const stateSinceMs = before?.state === state ? before.stateSinceMs : this.nowMs;
    listing.quotes.set(key, { ...now, stateSinceMs, changedAtMs: this.nowMs, seenAtMs: this.nowMs });
    const notBeforeMs = before === undefined ? null : before.state === 'removed' ? listing.seenAtMs : before.seenAtMs;
    return {
      ...now,
      ...{ epoch: 'epoch-1', atMs: this.nowMs, notBeforeMs, eventId, bookmaker, listingId: 1 },
      previous: before === undefined ? null : { state: before.state, prices: before.prices },
      ...{ afterGap: listing.afterGap, lookId, runId: null },
    };
  }
}

const closedPrice = (code: number | null): number | null => (code === null ? null : -Math.abs(code));
