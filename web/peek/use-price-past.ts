import { useQuery } from '@tanstack/react-query';
import type { HistoryPoint } from '../../src/contract/history.ts';
import { historyQuery, openingsQuery } from '../api/queries.ts';
import type { PriceAddress } from './price-address.ts';

export interface PricePast {
  readonly opening: { readonly odds: number; readonly atMs: number } | null;
  readonly before: PriceBefore | null;
  /** All that is stored of its quote, and of ours. */
  readonly points: readonly HistoryPoint[];
  readonly ownPoints: readonly HistoryPoint[];
  /** What stands where there is nothing: still asking, failed, or there is none. */
  readonly words: string;
}

export interface PriceBefore {
  readonly odds: number;
  readonly untilMs: number;
}

/** The last price that was different from the current one; `null` where there was none. */
export const priceBefore = (points: readonly HistoryPoint[], selection: string): PriceBefore | null => {
  const current = points.at(-1)?.prices[selection]?.odds;
  for (let place = points.length - 2; place >= 0; place -= 1) {
    const odds = points[place]?.prices[selection]?.odds ?? null;
    const next = points[place + 1];
    if (odds !== null && next !== undefined && odds !== current) return { odds, untilMs: Date.parse(next.at) };
  }
  return null;
};

const wordsOf = (queries: readonly { readonly status: 'pending' | 'error' | 'success' }[]): string => {
  if (queries.some(({ status }) => status === 'error')) return 'not known';
  return queries.some(({ status }) => status === 'pending') ? '…' : 'none';
};

/** How a price began and what it was before, from what is stored. */
export const usePricePast = (
  { eventId, marketId, bookmaker, selection }: PriceAddress,
  reference: string,
): PricePast => {
  const [market = '', text] = marketId.split(':');
  const line = text === undefined ? null : Number(text);
  const openings = useQuery(openingsQuery(eventId, market, line));
  const history = useQuery(historyQuery(eventId, market, line));
  const own = openings.data?.find((one) => one.bookmaker === bookmaker && one.selection === selection)?.opening;
  const pointsOf = (slug: string): readonly HistoryPoint[] =>
    history.data?.series.find((series) => series.bookmaker === slug)?.points ?? [];
  const points = pointsOf(bookmaker);
  return {
    opening: own === undefined || own === null ? null : { odds: own.odds, atMs: Date.parse(own.at) },
    before: priceBefore(points, selection),
    points,
    ownPoints: bookmaker === reference ? [] : pointsOf(reference),
    words: wordsOf([openings, history]),
  };
};
