import type { Pool } from 'pg';
import type { HistoryQuestion, StoredHistory, StoredPoint, StoredSeries } from '../../model/storage-reads.ts';
import { onSnapshot } from '../database/snapshot.ts';
import type { Surrogates } from '../write/surrogates.ts';
import { downSample } from './down-sample.ts';
import { type EventListing, readEventListings } from './event-listings.ts';
import { boundsOfPoints, type FoundPoints, type RawPoint, readPoints } from './history-points.ts';
import { joinStretches } from './stretches.ts';
import { readUnknownStretches, type UnknownStretches } from './unknown-stretches.ts';

/** The history of one quote at each bookmaker that has ever offered it; `undefined` where the event is unknown. */
export const readHistory = (
  pool: Pool,
  surrogates: Surrogates,
  question: HistoryQuestion,
  nowMs: number,
): Promise<StoredHistory | undefined> =>
  onSnapshot(pool, async (client) => {
    const listings = await readEventListings(client, question.eventId);
    if (listings === undefined) return undefined;
    const marketId = surrogates.knownMarketId(question.market);
    const asked = listings.filter(
      ({ bookmakerId }) => question.bookmakers?.includes(surrogates.bookmakerOf(bookmakerId)) ?? true,
    );
    if (marketId === undefined || asked.length === 0) return { series: [] };
    const key = { listingIds: asked.map(({ listingId }) => listingId), marketId, line: question.line };
    const bookmakerIds = [...new Set(asked.map(({ bookmakerId }) => bookmakerId))];
    const toMs = question.toMs ?? nowMs;
    const [found, unknown] = await Promise.all([
      readPoints(client, key, question.fromMs, question.toMs, nowMs),
      readUnknownStretches(client, key.listingIds, bookmakerIds, question.fromMs ?? 0, toMs),
    ]);
    const thinned = bookmakerIds.map((bookmakerId) =>
      thin(
        asked.filter((listing) => listing.bookmakerId === bookmakerId),
        found,
        question.maxPoints,
      ),
    );
    const bounds = await boundsOfPoints(
      client,
      thinned.flatMap(({ kept, following }) => (following === undefined ? kept : [...kept, following])),
    );
    const series = thinned.flatMap((one) => seriesOf(one, found, bounds, unknown, question.fromMs ?? 0, toMs) ?? []);
    return {
      series: series.map(({ bookmakerId, ...rest }) => ({ bookmaker: surrogates.bookmakerOf(bookmakerId), ...rest })),
    };
  });

/** What is shown of one bookmaker's listings of the event. */
interface Thinned {
  readonly listings: readonly EventListing[];
  readonly kept: readonly RawPoint[];
  readonly following: RawPoint | undefined;
}

const thin = (listings: readonly EventListing[], found: FoundPoints, maxPoints: number): Thinned => {
  const own = new Set(listings.map(({ listingId }) => listingId));
  const kept = downSample(
    found.points.filter(({ listingId }) => own.has(listingId)),
    maxPoints,
  );
  return { listings, kept, following: found.following.find(({ listingId }) => listingId === kept.at(-1)?.listingId) };
};

const seriesOf = (
  { listings, kept, following }: Thinned,
  found: FoundPoints,
  bounds: ReadonlyMap<number, number>,
  unknown: UnknownStretches,
  fromMs: number,
  toMs: number,
): (Omit<StoredSeries, 'bookmaker'> & { readonly bookmakerId: number }) | undefined => {
  const [first, owner] = [kept[0], listings[0]];
  if (first === undefined || owner === undefined) return undefined;
  const stretches = [
    ...listings.flatMap(({ listingId }) => unknown.byListing.get(listingId) ?? []),
    ...(unknown.byBookmaker.get(owner.bookmakerId) ?? []),
  ];
  return {
    bookmakerId: owner.bookmakerId,
    points: kept.map((point) => pointOf(point, bounds)),
    unknown: joinStretches(stretches, Math.max(fromMs, first.atMs), toMs),
    confirmedAtMs: confirmedAt(kept.at(-1), following, bounds, found.confirmed),
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
