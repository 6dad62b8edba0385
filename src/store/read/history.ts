import type { Pool } from 'pg';
import type { Market } from '../../markets/market.ts';
import type { PriceCodes } from '../../model/price-code.ts';
import type { LineQuarters, QuoteState } from '../../model/quote.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { downSample } from './down-sample.ts';
import { type EventListing, readEventListings } from './event-listings.ts';
import { boundsOfPoints, type QuoteKey, type RawPoint, readPoints } from './history-points.ts';
import { joinStretches, type Stretch } from './stretches.ts';
import { readUnknownStretches, type UnknownStretches } from './unknown-stretches.ts';

export interface HistoryQuestion {
  readonly eventId: string;
  readonly market: Market;
  readonly line: LineQuarters;
  /** All where `undefined`. */
  readonly bookmakers: readonly string[] | undefined;
  readonly fromMs: number | null;
  readonly toMs: number | null;
  /** Per bookmaker. */
  readonly maxPoints: number;
}

export interface StoredPoint {
  readonly atMs: number;
  readonly notBeforeMs: number | null;
  readonly state: QuoteState;
  readonly prices: PriceCodes;
  readonly margin: number | null;
}

export interface StoredSeries {
  readonly bookmaker: string;
  /** Oldest first; begins with the value in force at `fromMs` where there is one. */
  readonly points: readonly StoredPoint[];
  /** Stretches in which the quote was not confirmed for long, or its source was down or disabled. */
  readonly unknown: readonly Stretch[];
  /** When the last point's value was last confirmed. */
  readonly confirmedAtMs: number | null;
}

export interface StoredHistory {
  readonly series: readonly StoredSeries[];
}

/** The history of one quote at each bookmaker that has ever offered it; `undefined` where the event is unknown. */
export const readHistory = async (
  pool: Pool,
  surrogates: Surrogates,
  question: HistoryQuestion,
  nowMs: number,
): Promise<StoredHistory | undefined> => {
  const listings = await readEventListings(pool, question.eventId);
  if (listings === undefined) return undefined;
  const marketId = surrogates.knownMarketId(question.market);
  const asked = listings.filter(
    ({ bookmakerId }) => question.bookmakers?.includes(surrogates.bookmakerOf(bookmakerId)) ?? true,
  );
  if (marketId === undefined || asked.length === 0) return { series: [] };
  const toMs = question.toMs ?? nowMs;
  const key: QuoteKey = { listingIds: asked.map(({ listingId }) => listingId), marketId, line: question.line };
  const [points, unknown] = await Promise.all([
    readPoints(pool, key, question.fromMs, toMs),
    readUnknownStretches(
      pool,
      key.listingIds,
      [...new Set(asked.map(({ bookmakerId }) => bookmakerId))],
      question.fromMs ?? 0,
      toMs,
    ),
  ]);
  const bookmakerIds = [...new Set(asked.map(({ bookmakerId }) => bookmakerId))];
  const series = await Promise.all(
    bookmakerIds.map((bookmakerId) => {
      const own = asked.filter((listing) => listing.bookmakerId === bookmakerId);
      return seriesOf(pool, own, surrogates.bookmakerOf(bookmakerId), points, unknown, question, toMs);
    }),
  );
  return { series: series.filter((one) => one.points.length > 0) };
};

const seriesOf = async (
  pool: Pool,
  listings: readonly EventListing[],
  bookmaker: string,
  found: Awaited<ReturnType<typeof readPoints>>,
  unknown: UnknownStretches,
  question: HistoryQuestion,
  toMs: number,
): Promise<StoredSeries> => {
  const own = new Set(listings.map(({ listingId }) => listingId));
  const all = found.points.filter(({ listingId }) => own.has(listingId));
  const kept = downSample(all, question.maxPoints);
  const last = kept.at(-1);
  const following = found.following.find(({ listingId }) => listingId === last?.listingId);
  const bounds = await boundsOfPoints(pool, following === undefined ? kept : [...kept, following]);
  const stretches = listings.flatMap(({ listingId, bookmakerId }) => [
    ...(unknown.byListing.get(listingId) ?? []),
    ...(unknown.byBookmaker.get(bookmakerId) ?? []),
  ]);
  const fromMs = Math.max(question.fromMs ?? 0, kept[0]?.atMs ?? 0);
  return {
    bookmaker,
    points: kept.map((point) => pointOf(point, bounds)),
    unknown: joinStretches(stretches, fromMs, toMs),
    confirmedAtMs: confirmedAt(last, following, bounds, found.confirmed),
  };
};

const pointOf = ({ atMs, seq, state, prices, margin }: RawPoint, bounds: ReadonlyMap<number, number>): StoredPoint => ({
  ...{ atMs, state, prices, margin },
  notBeforeMs: bounds.get(seq) ?? null,
});

/** A value that was followed by another was confirmed until the other's lower bound; the current one as long as seen. */
const confirmedAt = (
  last: RawPoint | undefined,
  following: RawPoint | undefined,
  bounds: ReadonlyMap<number, number>,
  confirmed: ReadonlyMap<number, number>,
): number | null => {
  if (last === undefined) return null;
  const atMs = following === undefined ? confirmed.get(last.listingId) : bounds.get(following.seq);
  return Math.max(atMs ?? last.atMs, last.atMs);
};
