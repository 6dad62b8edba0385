import { marketByKey } from '../../markets/catalogue.ts';
import type { AlertRule } from '../../model/alert.ts';
import type { Change } from '../../model/change.ts';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import type { QuoteState } from '../../model/quote.ts';
import { margin } from '../../odds/margin.ts';
import { gapOn, pointsOn } from '../gaps/comparison.ts';
import type { Comparison, Gap, GapPart } from '../gaps/gap.ts';
import type { GapQuote } from '../gaps/gap-input.ts';
import type { AlertChange, AlertSurroundings, LineAsked } from './alert-input.ts';
import { alertOf, type Candidate, lineOf, marketOfEvent, placeOf, selectionKey, worstLine } from './candidate.ts';
import { ruleTakes } from './rule-scope.ts';
import { gradeOf, rankOf } from './severity.ts';

export type OutOfLine = Extract<AlertRule['condition'], { kind: 'out_of_line' }>;

/** A quote as it was before or after a change, for comparing; a removal leaves nothing to compare. */
const quoteAs = (change: Change, state: QuoteState, prices: PriceCodes, isNow: boolean): GapQuote => ({
  ...{ market: change.market, line: change.line, state, prices, seq: change.seq, lookId: change.lookId },
  margin: isNow ? change.margin : margin(prices.filter(isOpen), change.market.winnersPerBet),
  implausible: isNow && change.implausible,
  derived: change.derived,
  ...{ stateSinceMs: change.atMs, changedAtMs: change.atMs, seenAtMs: change.atMs },
});

const askedOf = (rule: AlertRule, change: Change, replaced: GapQuote | null): LineAsked => ({
  eventId: change.eventId,
  market: change.market,
  line: change.line,
  reference: rule.reference,
  bookmakers: rule.filters.bookmakers,
  replaced: replaced === null ? null : { bookmaker: change.bookmaker, quote: replaced },
});

const rankOn = (comparison: Comparison | undefined, selection: number, condition: OutOfLine): number => {
  const size = comparison === undefined ? Number.NaN : Math.abs(pointsOn(comparison, selection));
  return rankOf(gradeOf(size, condition));
};

/** The selection on which a change put us out of line, or further out: the worst of them. */
export const outOfLine = (
  rule: AlertRule,
  condition: OutOfLine,
  { change, event }: AlertChange,
  around: AlertSurroundings,
): Candidate | undefined => {
  const { previous } = change;
  if (previous === null || change.state !== 'open') return undefined;
  const after = around.comparisonOn(askedOf(rule, change, quoteAs(change, change.state, change.prices, true)));
  if (after === undefined) return undefined;
  const before = around.comparisonOn(askedOf(rule, change, quoteAs(change, previous.state, previous.prices, false)));
  let worst: { readonly selection: number; readonly size: number } | undefined;
  for (let selection = 0; selection < change.prices.length; selection++) {
    if (!ruleTakes(rule, change.market, selection)) continue;
    const size = Math.abs(pointsOn(after, selection));
    const gotWorse = rankOn(after, selection, condition) > rankOn(before, selection, condition);
    if (gotWorse && size > (worst?.size ?? 0)) worst = { selection, size };
  }
  if (worst === undefined) return undefined;
  const { selection } = worst;
  const gap = gapOn(after, selection, around.fairMethod());
  return {
    alert: alertOf(rule, event, change, {
      severity: gradeOf(worst.size, condition) ?? 'warning',
      subject: marketOfEvent(change),
      cause: `${lineOf(change)} ${change.seq}`,
      bookmaker: gap.reference.bookmaker,
      selection: selectionKey(change, selection),
      ...toldOf(gap),
    }),
    place: placeOf(change),
    waiting: { kind: 'line', fromMs: change.atMs + 1_000 * condition.forSeconds },
    holds: { kind: 'always' },
    together: worstLine(change, worst.size),
  };
};

/** What has become of a line that was put out of line. */
export type LineNow =
  | { readonly kind: 'in-line' }
  /** Some price has not been seen since it began, or cannot be compared now. */
  | { readonly kind: 'not-clear' }
  | { readonly kind: 'out'; readonly gap: Gap };

/** Looks again at the line of a candidate; every price that counts must have been seen since. */
export const lineNow = (
  { alert, place }: Candidate,
  rule: AlertRule,
  condition: OutOfLine,
  around: AlertSurroundings,
): LineNow => {
  const market = marketByKey(place.market);
  if (market === undefined) return { kind: 'in-line' };
  const comparison = around.comparisonOn({
    ...{ eventId: alert.eventId, market, line: place.line, replaced: null },
    ...{ reference: rule.reference, bookmakers: rule.filters.bookmakers },
  });
  const selection = market.selections.findIndex(({ key }) => key === alert.selection);
  const size = comparison === undefined ? Number.NaN : Math.abs(pointsOn(comparison, selection));
  if (comparison === undefined || Number.isNaN(size)) return { kind: 'not-clear' };
  if (size < condition.warning) return { kind: 'in-line' };
  const gap = gapOn(comparison, selection, around.fairMethod());
  const isSeen = [gap.reference, ...gap.others].every(({ seenAtMs }) => seenAtMs >= alert.atMs);
  return isSeen ? { kind: 'out', gap } : { kind: 'not-clear' };
};

const evidenceOfPart = (part: GapPart) => ({
  bookmaker: part.bookmaker,
  odds: part.odds,
  previousOdds: null,
  probability: part.probability,
  atMs: part.changedAtMs,
  notBeforeMs: null,
  seq: part.seq,
  lookId: part.lookId,
});

/** The numbers and the evidence of a gap. */
export const toldOf = (gap: Gap) => ({
  numbers: {
    points: gap.points,
    edge: gap.edge,
    odds: gap.reference.odds,
    probability: gap.reference.probability,
    fairProbability: gap.probability,
    bookmakers: gap.others.length,
    offeredBy: gap.offeredBy,
  },
  method: gap.method,
  evidence: [gap.reference, ...gap.others].map(evidenceOfPart),
});
