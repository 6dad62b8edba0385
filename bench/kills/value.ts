import type { Change } from '../../src/contract/changes.ts';

export type Prices = Change['prices'];

/** A quote of an event at a bookmaker in one text. */
export const keyOf = (eventId: string, bookmaker: string, market: string, line: number | null): string =>
  `${eventId} ${bookmaker} ${market} ${line}`;

/** State and prices in one text, the same whatever the order of selections. */
export const stateAndPrices = (state: string, prices: Prices): string =>
  `${state} ${Object.entries(prices)
    .map(([selection, { odds, open }]) => `${selection}=${odds ?? '-'}${open ? '' : ' closed'}`)
    .sort()
    .join(', ')}`;
