import { parseArgs } from 'node:util';
import { MARKETS } from '../src/markets/catalogue.ts';
import { type Quote, quoteKey } from '../src/model/quote.ts';
import { margin } from '../src/odds/margin.ts';
import type { GapEvent, GapParticipant, GapQuote, GapView } from '../src/signals/gaps/gap-input.ts';
import { WorstGaps } from '../src/signals/gaps/worst-gaps.ts';
import { gapsReport } from './gaps/report.ts';
import { measureServed } from './gaps/served.ts';
import { writeResults } from './results.ts';

/**
 * What it costs to know the worst gap of every event: all anew, and with some of the quotes changed since; then over HTTP
 * against a service of `--events` (1311) while its market moves, with the share of its processor that gaps, movers and
 * alerts took in a pass, of which `--pass-seconds` (120) are measured. `--speed` 10 lets the market move ten times as fast. `--served no`
 * leaves the service out.
 */
const { values } = parseArgs({
  options: {
    events: { type: 'string', default: '1311' },
    served: { type: 'string', default: 'yes' },
    'pass-seconds': { type: 'string', default: '120' },
    speed: { type: 'string', default: '1' },
  },
});
const measured = values.served !== 'no';

const EVENTS = 1_311;
const SLUGS = ['a', 'b', 'c'] as const;
const QUOTES = 80;
const ROUNDS = 200;
/** Of what takes long. */
const FEW_ROUNDS = 10;
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

const worst = new WorstGaps<GapEvent>();
const cpuMs = (): number => {
  const { user, system } = process.cpuUsage();
  return (user + system) / 1_000;
};

/** Time of the processor, so that what else the machine does is left out. */
const sortAll = (): number => {
  const started = cpuMs();
  worst.under(view).ranked(events, () => true);
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

const percentile = (values: readonly number[], share: number): number =>
  Math.round(10 * (values[Math.min(values.length - 1, Math.floor(values.length * share))] ?? 0)) / 10;

interface Rounds {
  readonly changedQuotes: number;
  readonly p50Ms: number;
  readonly p99Ms: number;
}

const rounds = (changedQuotes: number): Rounds => {
  const times = Array.from({ length: changedQuotes > EVENTS ? FEW_ROUNDS : ROUNDS }, () => {
    change(changedQuotes);
    return sortAll();
  }).sort((x, y) => x - y);
  return { changedQuotes, p50Ms: percentile(times, 0.5), p99Ms: percentile(times, 0.99) };
};

const heapMb = (): number => Math.round(process.memoryUsage().heapUsed / 1_048_576);
const before = heapMb();
const anewMs = Math.round(sortAll());
const sorting = {
  ...{
    events: EVENTS,
    bookmakers: SLUGS.length,
    quotesEach: slots.length,
    anewMs,
    heapMb: { before, after: heapMb() },
  },
  rounds: [0, CHANGED_BETWEEN, 3 * EVENTS].map(rounds),
};
const served = measured
  ? await measureServed(Number(values.events), Number(values['pass-seconds']), Number(values.speed))
  : null;
const markdown = gapsReport(sorting, served);
console.log(markdown);
writeResults('gaps', { sorting, served }, markdown);
