import { expect, it, vi } from 'vitest';
import type { Change } from '../model/change.ts';
import { LOOK_OUTCOMES } from '../model/look.ts';
import { type PriceCodes, samePrices } from '../model/price-code.ts';
import { type QuoteState, quoteKey, stateOfPrices } from '../model/quote.ts';
import type { CollectionMode, Run } from '../model/run.ts';
import { seededRandom } from '../pacing/test/seeded-random.ts';
import { FakeSite, type Fault } from './test/fake-site.ts';
import { Harness } from './test/harness.ts';
import { addMatches } from './test/matches.ts';

vi.setConfig({ testTimeout: 60_000 });

const MATCHES = 20;
const MINUTES = 10;
const STEP_MS = 15_000;
const MINUTE_MS = 60_000;

const FAULTS: readonly Fault[] = [
  { kind: 'network', afterMs: 30 },
  { kind: 'timeout', afterMs: 4_000 },
  { kind: 'status', status: 500 },
  { kind: 'status', status: 503, headers: { 'retry-after': '1' } },
  { kind: 'status', status: 429 },
  { kind: 'status', status: 403 },
  { kind: 'status', status: 404 },
  { kind: 'body', body: '{"half' },
  { kind: 'body', body: '{"refused":true}' },
];

/** Invented bookmakers whose offers and moods change from step to step. */
class RestlessMarket {
  readonly sites = ['alpha', 'bravo', 'carol'].map((slug) => new FakeSite(slug));
  /** Everything that a site ever stopped showing, as `slug event` or `slug event quote`. */
  readonly everGone = new Set<string>();
  readonly #random: () => number;
  #isCalm = false;

  constructor(seed: number) {
    this.#random = seededRandom(seed);
    addMatches(this.sites, MATCHES);
    for (const site of this.sites) {
      site.latencyMs = () => 40 + Math.floor(this.#random() * 500);
      site.fault = () => (this.#isCalm || this.#random() > 0.05 ? null : this.#pick(FAULTS));
    }
  }

  step(): void {
    for (const site of this.sites) for (let i = 0; i < 6; i++) this.#move(site);
  }

  /** No more faults and no more moves. */
  calm(): void {
    this.#isCalm = true;
  }

  #move(site: FakeSite): void {
    const event = this.#pick([...site.events.values()]);
    const [key, quote] = this.#pick([...event.quotes]);
    const chance = this.#random();
    if (chance < 0.6) {
      quote.prices = quote.prices.map(() => 1_200 + Math.floor(this.#random() * 3_000));
    } else if (chance < 0.75) {
      quote.prices = quote.prices.map((code) => (code === null ? null : -Math.abs(code)));
    } else if (chance < 0.85) {
      this.everGone.add(`${site.slug} ${event.id} ${key}`);
      if (event.quotes.size > 1) event.quotes.delete(key);
    } else if (chance < 0.93) {
      site.price(event.id, 'btts-ft', null, [1_700, 2_050]);
    } else {
      this.everGone.add(`${site.slug} ${event.id}`);
      event.listed = !event.listed;
      event.served = event.listed;
    }
  }

  #pick<T>(from: readonly T[]): T {
    const found = from[Math.floor(this.#random() * from.length)];
    if (found === undefined) throw new Error('nothing to pick from');
    return found;
  }
}

interface Held {
  readonly state: QuoteState;
  readonly prices: PriceCodes;
}

const replay = (changes: readonly Change[]): Map<string, Held> => {
  const held = new Map<string, Held>();
  changes.forEach((change, index) => {
    expect(change.seq).toBe(index + 1);
    const place = `${change.listingId} ${quoteKey(change.market.key, change.line)}`;
    expect(change.previous).toEqual(held.get(place) ?? null);
    held.set(place, { state: change.state, prices: change.prices });
  });
  return held;
};

const heldBy = ({ book }: Harness): Map<string, Held> =>
  new Map(
    [...book.listings()].flatMap((listing) =>
      [...listing.quotes].map(([key, { state, prices }]) => [`${listing.listingId} ${key}`, { state, prices }]),
    ),
  );

const expectBalanced = (runs: readonly Run[]): void => {
  for (const run of runs) {
    for (const tally of run.bookmakers) {
      const ended = LOOK_OUTCOMES.reduce((sum, outcome) => sum + tally[outcome], tally.skipped);
      expect(ended, `run ${run.runId} at ${tally.bookmaker}`).toBe(tally.planned);
    }
    expect(run.problems.filter(({ code }) => code === 'defect')).toEqual([]);
  }
};

/** Nothing is removed that its bookmaker showed all along. */
const expectHonestRemovals = ({ book, storage }: Harness, market: RestlessMarket): void => {
  const listings = new Map([...book.listings()].map((listing) => [listing.listingId, listing]));
  for (const {
    listingId,
    state,
    market: { key },
    line,
  } of storage.changes) {
    const listing = listings.get(listingId);
    if (state !== 'removed' || listing === undefined) continue;
    const event = `${listing.bookmaker} ${listing.bookmakerEventId}`;
    const wasGone = market.everGone.has(event) || market.everGone.has(`${event} ${quoteKey(key, line)}`);
    expect(wasGone, `${event} ${key}`).toBe(true);
  }
};

/** After a while without faults the book holds what the sites show. */
const expectTruth = ({ book }: Harness, market: RestlessMarket): void => {
  for (const site of market.sites) {
    for (const event of site.events.values()) {
      const listing = book.listing(site.slug, event.id);
      if (!event.listed) {
        expect(listing?.state ?? 'removed', `${site.slug} ${event.id}`).toBe('removed');
        continue;
      }
      for (const [key, quote] of listing?.quotes ?? []) {
        const shown = event.quotes.get(key);
        const state = shown === undefined ? 'removed' : stateOfPrices(shown.prices);
        expect(quote.state, `${site.slug} ${event.id} ${key}`).toBe(state);
        if (shown !== undefined) expect(samePrices(quote.prices, shown.prices)).toBe(true);
      }
      for (const key of event.quotes.keys()) expect(listing?.quotes.has(key)).toBe(true);
    }
  }
};

it.each<[CollectionMode, number]>([
  ['fixed', 11],
  ['adaptive', 12],
  ['adaptive', 13],
])('ten minutes of moves and faults, mode %s, seed %i: every promise holds', async (mode, seed) => {
  const market = new RestlessMarket(seed);
  const settings = { scrapeIntervalMinutes: 1, alphaConcurrency: 3, carolConcurrency: 7 };
  const harness = Harness.started({ sites: market.sites, mode, settings, seed, schedule: true });
  for (let passedMs = 0; passedMs < MINUTES * MINUTE_MS; passedMs += STEP_MS) {
    await harness.clock.run(STEP_MS);
    market.step();
  }
  market.calm();
  await harness.clock.run(6 * MINUTE_MS);
  await harness.clock.until(harness.collector.stop());

  const runs = [...new Map(harness.storage.runs.map((run) => [run.runId, run])).values()];
  expect(runs.length).toBeGreaterThan(8);
  expectBalanced(runs);
  const { changes } = harness.storage;
  expect(changes.length).toBeGreaterThan(400);
  expect(changes.filter(({ state }) => state === 'removed').length).toBeGreaterThan(20);
  expect(replay(changes)).toEqual(heldBy(harness));
  expectHonestRemovals(harness, market);
  expectTruth(harness, market);
  const most = (slug: string) => Math.max(...harness.net.sentTo(slug).map(({ inFlight }) => inFlight));
  expect(most('alpha')).toBeLessThanOrEqual(3);
  expect(most('carol')).toBeLessThanOrEqual(7);
  expect(harness.net.sent.every(({ endedAtMs }) => endedAtMs !== null)).toBe(true);
});
