import { lineOfQuarters, type Quote } from '../../src/model/quote.ts';
import { codeOf, type TruthListing } from '../simulation/truth.ts';

type TruthPrices = TruthListing['quotes'][number]['prices'];

/** What a bookmaker offers now, by market and line; nothing where the listing is down. */
export const offeredNow = (truth: TruthListing | undefined): ReadonlyMap<string, TruthPrices> =>
  new Map(truth?.listed ? truth.quotes.map(({ market, line, prices }) => [`${market} ${line}`, prices]) : []);

/** Whether all prices of a quote are those that its bookmaker offers, and none is missing. */
export const isStillSo = (
  { market, line, prices }: Pick<Quote, 'market' | 'line' | 'prices'>,
  offered: ReadonlyMap<string, TruthPrices>,
): boolean => {
  const now = offered.get(`${market.key} ${lineOfQuarters(line)}`);
  if (now === undefined) return false;
  return market.selections.every(({ key }, place) => {
    const price = now[key];
    return (prices[place] ?? null) === (price === undefined ? null : codeOf(price.odds, price.open));
  });
};
