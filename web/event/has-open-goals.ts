import type { Market } from '../../src/contract/markets.ts';
import { rateSubjectOf } from '../../src/model/rate-subject.ts';
import type { DeskMarket } from '../book/desk-market.ts';

/** Whether a bookmaker has anything about goals open that its last look confirmed. */
export const hasOpenGoals = (
  markets: readonly DeskMarket[],
  bookmaker: string,
  catalogue: readonly Pick<Market, 'key' | 'groups'>[],
): boolean => {
  const aboutGoals = new Set(catalogue.flatMap(({ key, groups }) => (rateSubjectOf(groups) === 'goals' ? key : [])));
  return markets.some(({ market, quotes }) => {
    const quote = quotes[bookmaker];
    return quote?.shown === 'open' && quote.missedSinceMs === null && aboutGoals.has(market);
  });
};
