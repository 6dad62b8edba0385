import type { DeskMarket } from '../book/desk-market.ts';
import type { DeskQuote } from '../book/desk-quote.ts';
import { marketMarks } from '../quote/price-marks.ts';
import type { Whose } from '../view/event-view.ts';

/** How a bookmaker's offer of a match stands beside ours. Markets are counted with their lines. */
export interface BesideUs {
  readonly bookmaker: string;
  readonly markets: number;
  readonly shared: number;
  /** They have it, we do not. */
  readonly onlyTheirs: number;
  /** Points by which their margins are above ours, on average over what both have open. */
  readonly marginPoints: number | null;
}

export interface EventSummary {
  /** Ours. */
  readonly markets: number;
  readonly others: readonly BesideUs[];
  /** Of our prices that can be compared. */
  readonly best: number;
  readonly tied: number;
  readonly beaten: number;
}

const isOffered = (quote: DeskQuote | undefined): boolean =>
  quote !== undefined && quote.shown !== 'removed' && quote.stored !== 'removed';

const openMargin = (quote: DeskQuote | undefined): number | null =>
  quote === undefined || quote.shown !== 'open' || quote.implausible ? null : quote.margin;

const besideUs = (rows: readonly DeskMarket[], reference: string, bookmaker: string): BesideUs => {
  const theirs = rows.filter(({ quotes }) => isOffered(quotes[bookmaker]));
  const shared = theirs.filter(({ quotes }) => isOffered(quotes[reference]));
  const differences = shared.flatMap(({ quotes }) => {
    const [own, other] = [openMargin(quotes[reference]), openMargin(quotes[bookmaker])];
    return own === null || other === null ? [] : [(other - own) * 100];
  });
  const sum = differences.reduce((total, one) => total + one, 0);
  return {
    bookmaker,
    markets: theirs.length,
    shared: shared.length,
    onlyTheirs: theirs.length - shared.length,
    marginPoints: differences.length === 0 ? null : sum / differences.length,
  };
};

/** What a match looks like from our side; `slugs` are all bookmakers, ours among them. */
export const eventSummary = (
  rows: readonly DeskMarket[],
  reference: string,
  slugs: readonly string[],
): EventSummary => {
  const marks = rows.flatMap((row) => Object.values(marketMarks(row, reference, slugs).prices[reference] ?? {}));
  const count = (mark: string): number => marks.filter((one) => one === mark).length;
  return {
    markets: rows.filter(({ quotes }) => isOffered(quotes[reference])).length,
    others: slugs.filter((slug) => slug !== reference).map((slug) => besideUs(rows, reference, slug)),
    best: count('best'),
    tied: count('tied'),
    beaten: count('beaten'),
  };
};

/** Whether a market and line is meant. */
export const isMeant = (row: DeskMarket, whose: Whose, reference: string, slugs: readonly string[]): boolean => {
  if (whose === 'all') return true;
  const own = isOffered(row.quotes[reference]);
  const others = slugs.some((slug) => slug !== reference && isOffered(row.quotes[slug]));
  if (whose === 'theirs') return !own && others;
  if (whose === 'ours') return own && !others;
  return Object.values(marketMarks(row, reference, slugs).prices[reference] ?? {}).includes('beaten');
};
