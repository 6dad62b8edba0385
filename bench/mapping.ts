import { gunzipSync, gzipSync } from 'node:zlib';
import type { EventReading } from '../src/bookmakers/bookmaker.ts';
import { BOOKMAKERS } from '../src/bookmakers/registry.ts';
import { quoteKey } from '../src/model/quote.ts';
import { type CapturedBody, capturedBodies } from './mapping/captured-body.ts';
import { markdownTable } from './markdown-table.ts';
import { writeResults } from './results.ts';

/** What readers make of real bodies in `<folder>/<slug>/*.json`: markets mapped, prices that meet and differ, speed. */

const ROUNDS = 15;
const FAR_APART = 1.25;
const DECODER = new TextDecoder();

const folder = process.argv[2];
if (folder === undefined) throw new Error('usage: npm run bench:mapping -- <folder>');
const bodies = BOOKMAKERS.flatMap((bookmaker) => capturedBodies(folder, bookmaker));
const readings = bodies.map((one) => ({ ...one, event: one.read(one.body) }));

/** Open prices of all events by event, market, line and selection. */
const openPrices = (slug: string): ReadonlyMap<string, { readonly odds: number; readonly market: string }> => {
  const found = new Map<string, { odds: number; market: string }>();
  for (const { bookmaker, event } of readings) {
    if (bookmaker.slug !== slug) continue;
    for (const { market, line, prices } of event.quotes) {
      prices.forEach((code, at) => {
        const key = `${event.facts.eventId} ${quoteKey(market.key, line)} ${market.selections[at]?.key}`;
        if (code !== null && code > 0) found.set(key, { odds: code / 1000, market: market.key });
      });
    }
  }
  return found;
};

const mapped = readings.map(({ bookmaker, file, event }) => ({
  bookmaker: bookmaker.slug,
  file,
  quotes: event.quotes.length,
  derived: event.quotes.filter(({ derived }) => derived).length,
  implausible: event.quotes
    .filter(({ implausible }) => implausible)
    .map(({ market, line }) => quoteKey(market.key, line)),
  prices: event.quotes.flatMap(({ prices }) => prices.filter((code) => code !== null && code > 0)).length,
  marketsSeen: event.marketsSeen,
  marketsMapped: event.marketsMapped,
  unmapped: unmappedIds(event),
}));

function unmappedIds({ problems }: EventReading): Readonly<Record<string, number>> {
  const counts: Record<string, number> = {};
  for (const { code, marketId } of problems) counts[`${marketId} ${code}`] = (counts[`${marketId} ${code}`] ?? 0) + 1;
  return counts;
}

const pairs = BOOKMAKERS.flatMap((a, at) => BOOKMAKERS.slice(at + 1).map((b) => [a.slug, b.slug] as const)).map(
  ([a, b]) => {
    const [ours, theirs] = [openPrices(a), openPrices(b)];
    const apart: Record<string, number> = {};
    let common = 0;
    let far = 0;
    for (const [key, { odds, market }] of ours) {
      const other = theirs.get(key)?.odds;
      if (other === undefined) continue;
      common++;
      if (Math.max(odds / other, other / odds) <= FAR_APART) continue;
      far++;
      apart[market] = (apart[market] ?? 0) + 1;
    }
    return { a, b, pricesOfA: ours.size, pricesOfB: theirs.size, common, far, apart };
  },
);

/** Time of the processor for one round over bodies, the least of all rounds: everything else is disturbance. */
const leastMs = (work: () => void): number => {
  let least = Number.POSITIVE_INFINITY;
  for (let round = 0; round < ROUNDS; round++) {
    const before = process.cpuUsage();
    work();
    const { user, system } = process.cpuUsage(before);
    least = Math.min(least, (user + system) / 1_000);
  }
  return least;
};

const speedOf = (slug: string, own: readonly CapturedBody[]) => {
  const packed = own.map((one) => ({ ...one, zipped: gzipSync(one.body) }));
  const parseMs = leastMs(() => {
    for (const { zipped } of packed) JSON.parse(DECODER.decode(gunzipSync(zipped)));
  });
  let quotes = 0;
  const readMs = leastMs(() => {
    quotes = 0;
    for (const { zipped, read } of packed) quotes += read(gunzipSync(zipped)).quotes.length;
  });
  const megabytes = own.reduce((sum, { body }) => sum + body.length, 0) / 1e6;
  return {
    bookmaker: slug,
    megabytesPerSecond: (1_000 * megabytes) / readMs,
    quotesPerSecond: Math.round((1_000 * quotes) / readMs),
    timesBareParse: readMs / parseMs,
  };
};

const speed = BOOKMAKERS.map(({ slug }) =>
  speedOf(
    slug,
    bodies.filter(({ bookmaker }) => bookmaker.slug === slug),
  ),
);

const markdown = [
  '# What readers make of real bodies\n',
  markdownTable(
    ['body', 'markets seen', 'mapped', 'quotes', 'derived', 'open prices', 'implausible'],
    mapped.map((one) => [
      ...[`${one.bookmaker} ${one.file}`, one.marketsSeen, one.marketsMapped, one.quotes, one.derived, one.prices],
      one.implausible.join(' ') || '–',
    ]),
  ),
  markdownTable(
    ['prices of', 'and', 'of the first', 'of the second', 'common', 'more than 25 % apart'],
    pairs.map(({ a, b, pricesOfA, pricesOfB, common, far }) => [a, b, pricesOfA, pricesOfB, common, far]),
  ),
  markdownTable(
    ['unzip, parse, normalise', 'MB/s', 'quotes/s', 'times unzip and bare parse'],
    speed.map((one) => [
      ...[one.bookmaker, one.megabytesPerSecond.toFixed(1), one.quotesPerSecond, one.timesBareParse.toFixed(2)],
    ]),
  ),
].join('\n');
writeResults('mapping', { mapped, pairs, speed }, markdown);
console.log(markdown);
for (const { a, b, apart } of pairs) console.log(`${a} and ${b} apart in:`, apart);
