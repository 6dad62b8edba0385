import { describe, expect, it } from 'vitest';
import { derivation } from '../../markets/derivations.ts';
import type { PriceCodes } from '../../model/price-code.ts';
import type { OfferedQuote } from '../../model/quote.ts';
import { derivedQuotes } from './derived-quotes.ts';
import { mappedMarket } from './source-market.ts';

const CLEAN_SHEET = derivation(['home-clean-sheet-1h', 'away-to-score-1h', 'yes=no no=yes']);
const OTHER_TEAM = derivation(['total-goals-1h', 'total-goals-2h', 'over=over under=under']);

const quote = (key: string, prices: PriceCodes, patch: Partial<OfferedQuote> = {}): OfferedQuote => ({
  ...{ market: mappedMarket(key), line: null, prices, margin: null, implausible: false, derived: false },
  ...patch,
});

describe('derived quotes', () => {
  it('have the prices of the other market under their own names, and its margin and doubts', () => {
    const own = quote('away-to-score-1h', [2300, -1550], { margin: 0.07, implausible: true });
    expect(derivedQuotes([own], [CLEAN_SHEET])).toEqual([
      quote('home-clean-sheet-1h', [-1550, 2300], { margin: 0.07, implausible: true, derived: true }),
    ]);
  });

  it('list what is listed, and no more', () => {
    const [derived] = derivedQuotes([quote('away-to-score-1h', [0, null])], [CLEAN_SHEET]);
    expect(derived?.prices).toEqual([null, 0]);
  });

  it('are there for every line', () => {
    const lines = [6, 10].map((line) => quote('total-goals-2h', [1900, 1900], { line }));
    expect(derivedQuotes(lines, [OTHER_TEAM]).map(({ line }) => line)).toEqual([6, 10]);
  });

  it('are not there where the bookmaker sells the market itself, open or not, nor without the other market', () => {
    const own = quote('home-clean-sheet-1h', [0, 0]);
    expect(derivedQuotes([own, quote('away-to-score-1h', [2300, 1550])], [CLEAN_SHEET])).toEqual([]);
    expect(derivedQuotes([quote('away-to-score-2h', [2300, 1550])], [CLEAN_SHEET])).toEqual([]);
  });
});
