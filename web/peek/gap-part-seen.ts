import type { Gap } from '../../src/contract/gaps.ts';
import type { DeskQuote } from '../book/desk-quote.ts';

/** What the page itself knows of the price that is part of a gap. */
export interface PartInBook {
  /** `undefined` where the page does not have the market. */
  readonly quote: DeskQuote | undefined;
  readonly isOffered: boolean;
  readonly listingSeenAtMs: number | null;
}

/**
 * When a part of a gap was last seen, and whether it is open. A gap is asked for again only when prices change; a look
 * that confirmed the price since then is known to the page alone. A price that has moved since is not open any more.
 */
export const gapPartSeen = (
  { odds, seenAt }: Pick<Gap['reference'], 'odds' | 'seenAt'>,
  selection: string,
  { quote, isOffered, listingSeenAtMs }: PartInBook,
): { readonly seenAtMs: number; readonly isOpen: boolean } => {
  const seenAtMs = Date.parse(seenAt);
  if (quote === undefined) return { seenAtMs, isOpen: isOffered };
  const price = quote.prices[selection];
  if (quote.shown !== 'open' || price?.open !== true || price.odds !== odds) return { seenAtMs, isOpen: false };
  return { seenAtMs: Math.max(seenAtMs, quote.missedSinceMs ?? listingSeenAtMs ?? 0), isOpen: true };
};
