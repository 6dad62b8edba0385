import { MARKETS } from '../src/markets/catalogue.ts';
import { type Quote, quoteKey } from '../src/model/quote.ts';
import { margin } from '../src/odds/margin.ts';
import type { GapEvent, GapParticipant, GapQuote, GapView } from '../src/signals/gaps/gap-input.ts';
import { WorstGaps } from '../src/signals/gaps/worst-gaps.ts';

/** What it costs to know the worst gap of every event: all anew, and with some of the events changed since. */

const EVENTS = 1_311;
const SLUGS = ['a', 'b', 'c'] as const;
const QUOTES = 80;
const ROUNDS = 200;
/** Events that change between two questions: what a second of a full pass at three bookmakers brings. */
const CHANGED_BETWEEN = 100;
const NOW_MS = 1_800_000_000_000;

let state = 20261124;
const random = (): number => {
  state = (Math.imul(state, 1_664_525) + 1_013_904_223) >>> 0;
  return state / 4_294_967_296;
};

const comparable = MARKETS.filter(({ winnersPerBet, selections }) => winnersPerBet !== null && selections.length >= 2);
/** As many markets as fit, the rest being further lines of those that have lines. */
const slots = [
  ...comparable.slice(0, 50).map((market) => ({ market, line: market.lineType === 'none' ? null : 2 })),
  ...comparable.filter(({ lineType }) => lineType !== 'none').map((market) => ({ market, line: 6 })),
].slice(0, QUOTES);

const quoteAt = ({ market, line }: (typeof slots)[number], seq: number): GapQuote => {
  const winners = market.winnersPerBet ?? 1;
  const weights = market.selections.map(() => 0.2 + random());
  const sum = weights.reduce((total, weight) => total + weight, 0);
  const prices = weights.map((weight) => Math.max(1010, Math.floor(940 / Math.min(0.93, (weight / sum) * winners))));
  const quote: Quote = {
    ...{ market, line, prices, state: 'open', margin: margin(prices, winners), implausible: false, derived: false },
    ...{ stateSinceMs: NOW_MS, changedAtMs: NOW_MS, seenAtMs: NOW_MS, seq, lookId: '1' },
  };
  return quote;
};

interface BenchEvent extends GapEvent {
  version: number;
  readonly listings: Map<string, { seenAtMs: number; quotes: Map<string, GapQuote> }>;
}

const events = Array.from({ length: EVENTS }, (_, number): BenchEvent => {
  const listings = new Map(
    SLUGS.map((slug) => {
      const quotes = new Map(slots.map((slot) => [quoteKey(slot.market.key, slot.line), quoteAt(slot, 1)]));
      return [slug, { seenAtMs: NOW_MS, quotes }];
    }),
  );
  return { eventId: String(number), kickoffMs: NOW_MS + 3_600_000, version: 1, listings };
});

const participant = (slug: string): GapParticipant => ({ slug, sourceState: 'up', sourceSinceMs: 0 });
const view: GapView = {
  ...{ nowMs: NOW_MS, staleAfterMs: 900_000, method: 'power' },
  reference: participant('a'),
  others: [participant('b'), participant('c')],
};

const worst = new WorstGaps();
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Time of the processor, so that what else the machine does is left out. */
const sortAll = (): number => {
  const started = cpuMs();
  const { sizeOf } = worst.under(view);
  events.map((event) => ({ event, size: sizeOf(event) })).sort((x, y) => y.size - x.size);
  return cpuMs() - started;
};

const change = (count: number): void => {
  for (let i = 0; i < count; i++) {
    const event = events[Math.floor(random() * events.length)];
    const listing = event?.listings.get(SLUGS[Math.floor(random() * 3)] ?? 'a');
    const slot = slots[Math.floor(random() * slots.length)];
    if (event === undefined || listing === undefined || slot === undefined) continue;
    listing.quotes.set(quoteKey(slot.market.key, slot.line), quoteAt(slot, 2));
    event.version++;
  }
};

const percentile = (values: readonly number[], share: number): string =>
  (values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0).toFixed(1);

const rounds = (changedBetween: number): string => {
  const times = Array.from({ length: ROUNDS }, () => {
    change(changedBetween);
    return sortAll();
  }).sort((x, y) => x - y);
  return `p50 ${percentile(times, 0.5)} ms, p99 ${percentile(times, 0.99)} ms`;
};

const heapMb = (): string => (process.memoryUsage().heapUsed / 1_048_576).toFixed(0);
console.log(`${EVENTS} events x ${SLUGS.length} bookmakers x ${slots.length} quotes; heap ${heapMb()} MB`);
console.log(`all anew: ${sortAll().toFixed(0)} ms; heap ${heapMb()} MB`);
console.log(`nothing changed: ${rounds(0)}`);
console.log(`${CHANGED_BETWEEN} changed quotes between questions: ${rounds(CHANGED_BETWEEN)}`);
console.log(`every event changed between questions: ${rounds(3 * EVENTS)}`);
