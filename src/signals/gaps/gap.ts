import type { Market } from '../../markets/market.ts';
import type { LineQuarters } from '../../model/quote.ts';
import type { FairMethod } from '../../odds/fair-method.ts';
import type { FairOpinion } from '../fair/fair-opinion.ts';
import type { GapQuote } from './gap-input.ts';

/** A quote that may be compared, with the opinion in its prices. */
export interface ComparedQuote {
  readonly bookmaker: string;
  readonly quote: GapQuote;
  readonly opinion: FairOpinion;
}

/** One market and line of an event, as those who take part offer it. */
export interface Comparison {
  readonly reference: ComparedQuote;
  readonly others: readonly ComparedQuote[];
  /** Every quote that is offered open, comparable or not, the reference's included. */
  readonly offered: readonly GapQuote[];
}

/** One bookmaker's part in a gap: the numbers that made it, and how old they are. */
export interface GapPart {
  readonly bookmaker: string;
  /** Decimal odds of the selection. */
  readonly odds: number;
  /** Fair probability in this bookmaker's own prices. */
  readonly probability: number;
  readonly margin: number;
  readonly seenAtMs: number;
  readonly changedAtMs: number;
  /** Number of the change that made the quote what it is. */
  readonly seq: number;
  /** The look that showed it; `null` where a confirmed absence did. */
  readonly lookId: string | null;
}

/** How far the reference bookmaker's opinion on one selection is from that of the others. */
export interface Gap {
  readonly market: Market;
  readonly line: LineQuarters;
  /** Position in the market's list of selections. */
  readonly selection: number;
  /** 100 x (reference probability - fair probability), signed. */
  readonly points: number;
  /** Fair probability x our odds - 1, given that the stake is decided: above 0 our price gives money away. */
  readonly edge: number;
  readonly reference: GapPart;
  /** Mean of the others' fair probabilities. */
  readonly probability: number;
  readonly method: FairMethod;
  readonly others: readonly GapPart[];
  /** Bookmakers that offer the selection, the reference included, usable or not. */
  readonly offeredBy: number;
  /** Since when these numbers stand: the last change among the quotes that made it. */
  readonly atMs: number;
  /** What it is taken from. */
  readonly comparison: Comparison;
}
