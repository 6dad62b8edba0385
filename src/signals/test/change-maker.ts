import type { Change } from '../../model/change.ts';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import { stateOfPrices } from '../../model/quote.ts';
import { margin } from '../../odds/margin.ts';
import { marketOf, NOW_MS } from './desk-event.ts';

export interface ChangeGiven extends Partial<Omit<Change, 'market' | 'previous' | 'prices'>> {
  readonly market?: string;
  /** Thousandths; a minus means closed. */
  readonly prices: PriceCodes;
  /** What the look before saw; `null` at first sight. */
  readonly from?: PriceCodes | null;
}

const marginOf = (prices: PriceCodes, winnersPerBet: number | null): number | null => {
  const listed = prices.filter((price) => price !== null);
  return listed.every(isOpen) ? margin(listed, winnersPerBet) : null;
};

/** Changes as the book would make them, numbered in order. */
export class ChangeMaker {
  #seq = 0;

  make({ market: key = '1x2-ft', prices, from = null, ...rest }: ChangeGiven): Change {
    const market = marketOf(key);
    const seq = rest.seq ?? this.#seq + 1;
    this.#seq = seq;
    return {
      ...{ seq, epoch: 'epoch-1', atMs: NOW_MS, notBeforeMs: from === null ? null : NOW_MS - 60_000 },
      ...{ eventId: '1001', bookmaker: 'ours', listingId: 1, market, line: null },
      ...{ state: stateOfPrices(prices), prices, margin: marginOf(prices, market.winnersPerBet), implausible: false },
      derived: false,
      previous: from === null ? null : { state: stateOfPrices(from), prices: from },
      ...{ afterGap: false, lookId: String(seq), runId: null },
      ...rest,
    };
  }
}
