import type { Market } from '../../markets/market.ts';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import { margin } from '../../odds/margin.ts';

/** What fair probabilities are taken from. */
export interface PricedQuote {
  readonly market: Market;
  readonly prices: PriceCodes;
  /** Over the bookmaker's own complete list, all open; `null` where that is not so. */
  readonly margin: number | null;
  readonly implausible: boolean;
}

/** Stored margins are rounded to ten-thousandths. */
const MARGIN_TOLERANCE = 6e-5;

/**
 * Positions of the bookmaker's own complete list of selections, all open; `undefined` where the quote has none that can
 * be told from its prices. The list is the open prices: that they are exactly those of the margin is checked, because a
 * second source may have put other prices beside the list.
 */
export const ownList = ({
  market,
  prices,
  margin: stated,
  implausible,
}: PricedQuote): readonly number[] | undefined => {
  if (stated === null || implausible) return undefined;
  const list: number[] = [];
  const open: number[] = [];
  for (let index = 0; index < prices.length; index++) {
    const code = prices[index];
    if (code === undefined || !isOpen(code)) continue;
    list.push(index);
    open.push(code);
  }
  const found = margin(open, market.winnersPerBet);
  return found !== null && Math.abs(found - stated) <= MARGIN_TOLERANCE ? list : undefined;
};
