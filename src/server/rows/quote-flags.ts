import type { Quote as QuoteRow } from '../../contract/quotes.ts';
import { derivationOf } from '../../markets/derivations.ts';
import { lineOfQuarters, type QuoteContent } from '../../model/quote.ts';

/** What has to be known of a quote's prices, and where those of a derived one come from. */
export const quoteFlags = ({
  market,
  line,
  implausible,
  derived,
}: Pick<QuoteContent, 'market' | 'line' | 'implausible' | 'derived'>): Pick<QuoteRow, 'flags' | 'derivedFrom'> => {
  const flags: QuoteRow['flags'] = implausible ? ['implausible'] : [];
  if (!derived) return { flags };
  flags.push('derived');
  const from = derivationOf(market.key)?.from;
  return from === undefined ? { flags } : { flags, derivedFrom: { market: from.key, line: lineOfQuarters(line) } };
};
