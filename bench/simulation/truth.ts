import type { BookListing } from '../../src/collector/book/book-view.ts';
import type { PriceCode } from '../../src/model/price-code.ts';
import { lineOfQuarters } from '../../src/model/quote.ts';
import type { Simulation } from './simulation.ts';

export interface TruthListing {
  readonly listed: boolean;
  readonly quotes: readonly {
    readonly market: string;
    readonly line: number | null;
    readonly prices: Readonly<Record<string, { readonly odds: number | null; readonly open: boolean }>>;
  }[];
}

/** The sandbox's answer to what is offered on one event. */
export interface Truth {
  readonly eventId: string;
  readonly bookmakers: Readonly<Record<string, TruthListing>>;
}

/** Prices of quotes that are not removed; `missing` are offered and not shown at all. */
export interface Agreement {
  shown: number;
  right: number;
  missing: number;
}

export const truthOf = (simulation: Pick<Simulation, 'control'>, eventId: string): Truth =>
  simulation.control<Truth>(`/__truth?event=${eventId}`);

/** Compares every price that the book shows of a listing with what its bookmaker offers now. */
export const compareListing = (listing: BookListing | undefined, truth: TruthListing | undefined): Agreement => {
  const offered = new Map<string, number>();
  if (truth?.listed) {
    for (const { market, line, prices } of truth.quotes) {
      for (const [selection, { odds, open }] of Object.entries(prices)) {
        offered.set(`${market} ${line} ${selection}`, codeOf(odds, open));
      }
    }
  }
  const agreement = { shown: 0, right: 0, missing: 0 };
  for (const { state, market, line, prices } of listing?.quotes.values() ?? []) {
    if (state === 'removed') continue;
    for (const [index, { key: selection }] of market.selections.entries()) {
      const code: PriceCode = prices[index] ?? null;
      if (code === null) continue;
      const key = `${market.key} ${lineOfQuarters(line)} ${selection}`;
      agreement.shown++;
      if (offered.get(key) === code) agreement.right++;
      offered.delete(key);
    }
  }
  agreement.missing = offered.size;
  return agreement;
};

export const codeOf = (odds: number | null, open: boolean): number => {
  const thousandths = Math.round((odds ?? 0) * 1000);
  return open ? thousandths : 0 - thousandths;
};
