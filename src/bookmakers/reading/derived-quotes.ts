import type { Derivation } from '../../markets/derivations.ts';
import type { OfferedQuote } from '../../model/quote.ts';

/**
 * Quotes of markets that a bookmaker sells under another market's name only. A market of which it sells a quote itself
 * is never derived.
 */
export const derivedQuotes = (
  own: readonly OfferedQuote[],
  derivations: readonly Derivation[],
): readonly OfferedQuote[] => {
  const derived: OfferedQuote[] = [];
  for (const { market, from, positions } of derivations) {
    if (own.some((quote) => quote.market === market)) continue;
    for (const quote of own) {
      if (quote.market !== from) continue;
      const prices = positions.map((position) => quote.prices[position] ?? null);
      derived.push({ ...quote, market, prices, derived: true });
    }
  }
  return derived;
};
