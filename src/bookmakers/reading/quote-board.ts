import type { Market } from '../../markets/market.ts';
import type { PriceCode } from '../../model/price-code.ts';
import { type LineQuarters, type OfferedQuote, quoteKey } from '../../model/quote.ts';
import { margin } from '../../odds/margin.ts';
import { isPlausibleMargin } from '../../odds/plausible.ts';
import type { ProblemLog } from './problem-log.ts';
import type { SourceMarket } from './source-market.ts';

/** A quote under construction. */
export interface DraftQuote {
  readonly market: Market;
  readonly line: LineQuarters;
  readonly prices: (number | null)[];
  /** Which source gave each price. */
  readonly sources: (SourceMarket | undefined)[];
  /** The source that opened it, and whether others joined. */
  readonly first: SourceMarket;
  mixed: boolean;
}

/**
 * Puts the prices of an event together, by market and line. Several sources may feed one quote: the preferred one wins,
 * save that a selection without a price never hides a price; inside one source the first price wins.
 */
export class QuoteBoard {
  readonly #drafts = new Map<string, DraftQuote>();
  readonly #problems: ProblemLog;

  constructor(problems: ProblemLog) {
    this.#problems = problems;
  }

  draft(source: SourceMarket, line: LineQuarters): DraftQuote {
    const key = quoteKey(source.market.key, line);
    const known = this.#drafts.get(key);
    if (known !== undefined) {
      if (known.first !== source) known.mixed = true;
      return known;
    }
    const size = source.market.selections.length;
    const draft: DraftQuote = {
      market: source.market,
      line,
      prices: new Array<number | null>(size).fill(null),
      sources: new Array<SourceMarket | undefined>(size).fill(undefined),
      first: source,
      mixed: false,
    };
    this.#drafts.set(key, draft);
    return draft;
  }

  put(draft: DraftQuote, source: SourceMarket, selection: number, code: PriceCode): void {
    const held = draft.prices[selection] ?? null;
    const holder = draft.sources[selection];
    if (held !== null && holder !== undefined) {
      if (held !== code) this.#reportDuplicate(draft, source, selection);
      if (!replaces(source, code, holder, held)) return;
    }
    draft.prices[selection] = code;
    draft.sources[selection] = source;
  }

  quotes(): readonly OfferedQuote[] {
    const quotes: OfferedQuote[] = [];
    for (const draft of this.#drafts.values()) {
      if (draft.prices.some((price) => price !== null)) quotes.push(finish(draft));
    }
    return quotes;
  }

  #reportDuplicate(draft: DraftQuote, source: SourceMarket, selection: number): void {
    const name = draft.market.selections[selection]?.key ?? '';
    this.#problems.add(
      'duplicate-outcome',
      source.id,
      draft.market.name,
      `${quoteKey(draft.market.key, draft.line)} ${name}`,
    );
  }
}

const replaces = (source: SourceMarket, code: PriceCode, holder: SourceMarket, held: number): boolean => {
  if (source === holder) return false;
  if ((code === 0) !== (held === 0)) return held === 0;
  return source.rank < holder.rank;
};

const finish = (draft: DraftQuote): OfferedQuote => {
  const { market, line, prices } = draft;
  const list = completeOpenList(draft) ?? [];
  const ownMargin = margin(list, market.winnersPerBet);
  const implausible = ownMargin !== null && !isPlausibleMargin(ownMargin, list.length, market.winnersPerBet ?? 1);
  return { market, line, prices, margin: ownMargin, implausible, derived: false };
};

/** The open prices of a source's own complete list, when that source gave all of them and nothing beyond the list. */
const completeOpenList = (draft: DraftQuote): number[] | undefined => {
  if (!draft.mixed) return openList(draft, draft.first);
  const sources = [...new Set(draft.sources)].filter((source) => source !== undefined);
  for (const source of sources.sort((a, b) => a.rank - b.rank)) {
    const list = openList(draft, source);
    if (list !== undefined) return list;
  }
  return undefined;
};

const openList = (draft: DraftQuote, source: SourceMarket): number[] | undefined => {
  if (source.complete === null) return undefined;
  const list: number[] = [];
  for (const selection of source.complete) {
    const price = draft.prices[selection] ?? null;
    if (price === null || price <= 0 || draft.sources[selection] !== source) return undefined;
    list.push(price);
  }
  let given = 0;
  for (const holder of draft.sources) if (holder === source) given++;
  return given === list.length ? list : undefined;
};
