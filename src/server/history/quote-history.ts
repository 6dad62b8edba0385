import type { HistorySeries } from '../../contract/history.ts';
import type { Change } from '../../model/change.ts';
import { quoteKey } from '../../model/quote.ts';
import type { HistoryQuestion, StoredPoint, StoredSeries } from '../../model/storage-reads.ts';
import { fromStorage } from '../http/from-storage.ts';
import { instant, instantOrNull } from '../http/instant.ts';
import type { ServerPorts } from '../ports.ts';
import { fraction, pricesOf } from '../rows/prices.ts';

const pointOf = ({ atMs, notBeforeMs, state, prices, margin }: Change): StoredPoint => ({
  atMs,
  notBeforeMs,
  state,
  prices,
  margin,
});

/** Whether a change belongs to what is asked. */
const isAsked = (change: Change, { eventId, market, line, bookmakers, toMs }: HistoryQuestion): boolean =>
  change.eventId === eventId &&
  change.market === market &&
  change.line === line &&
  (bookmakers === undefined || bookmakers.includes(change.bookmaker)) &&
  (toMs === null || change.atMs < toMs);

/** Adds the changes that storage did not have yet. */
const withTail = (stored: readonly StoredSeries[], tail: readonly Change[]): readonly StoredSeries[] => {
  const series = new Map(stored.map((one) => [one.bookmaker, one]));
  for (const change of tail) {
    const known = series.get(change.bookmaker) ?? {
      ...{ bookmaker: change.bookmaker, points: [], unknown: [], confirmedAtMs: null },
    };
    if ((known.points.at(-1)?.atMs ?? Number.NEGATIVE_INFINITY) >= change.atMs) continue;
    series.set(change.bookmaker, { ...known, points: [...known.points, pointOf(change)] });
  }
  return [...series.values()];
};

/** When the last value was last confirmed: where it is the current one, the book knows later than storage. */
const confirmedAtMs = ({ book }: ServerPorts, question: HistoryQuestion, series: StoredSeries): number | null => {
  if (question.toMs !== null) return series.confirmedAtMs;
  const listing = book.event(question.eventId)?.listings.get(series.bookmaker);
  const seenAtMs = listing?.quotes.get(quoteKey(question.market.key, question.line))?.seenAtMs;
  return seenAtMs === undefined ? series.confirmedAtMs : Math.max(seenAtMs, series.confirmedAtMs ?? 0);
};

/**
 * History of a quote from storage, with the tail that is not stored yet; `undefined` where neither storage nor the book
 * knows the event.
 */
export const quoteHistory = async (
  ports: ServerPorts,
  tail: (afterSeq: number) => Iterable<Change>,
  question: HistoryQuestion,
): Promise<HistorySeries[] | undefined> => {
  const { durableSeq } = ports.writer.status();
  const stored = await fromStorage(ports.log, ports.storage.history(question));
  if (stored === undefined && ports.book.event(question.eventId) === undefined) return undefined;
  const later = [...tail(durableSeq)].filter((change) => isAsked(change, question));
  const places = new Map(ports.bookmakers.map(({ slug }, place) => [slug, place]));
  const placeOf = ({ bookmaker }: StoredSeries) => places.get(bookmaker) ?? places.size;
  return [...withTail(stored?.series ?? [], later)]
    .sort((a, b) => placeOf(a) - placeOf(b))
    .map((series) => ({
      bookmaker: series.bookmaker,
      points: series.points.map(({ atMs, notBeforeMs, state, prices, margin }) => ({
        at: instant(atMs),
        notBefore: instantOrNull(notBeforeMs),
        state,
        prices: pricesOf(question.market, prices),
        margin: fraction(margin),
      })),
      unknown: series.unknown.map(({ fromMs, toMs }) => ({ from: instant(fromMs), to: instant(toMs) })),
      confirmedAt: instantOrNull(confirmedAtMs(ports, question, series)),
    }));
};
