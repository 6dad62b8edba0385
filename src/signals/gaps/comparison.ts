import { isOpen } from '../../model/price-code.ts';
import type { FairMethod } from '../../odds/fair-method.ts';
import type { ComparedQuote, Comparison, Gap, GapPart } from './gap.ts';

/** Where so many offer a selection, one other opinion alone is not believed. */
const MANY_OFFER_IT = 3;

const offering = ({ offered }: Comparison, selection: number): number => {
  let count = 0;
  for (const { prices } of offered) if (isOpen(prices[selection] ?? null)) count++;
  return count;
};

/** Mean fair probability of the others; NaN where too few of them can be compared. */
const fairOfOthers = (comparison: Comparison, selection: number): number => {
  let sum = 0;
  let count = 0;
  for (const { opinion } of comparison.others) {
    const probability = opinion[selection];
    if (probability === undefined || Number.isNaN(probability)) continue;
    sum += probability;
    count++;
  }
  if (count === 0 || (count === 1 && offering(comparison, selection) >= MANY_OFFER_IT)) return Number.NaN;
  return sum / count;
};

/** The difference of opinion on a selection in points of probability; NaN where there is none to be told. */
export const pointsOn = (comparison: Comparison, selection: number): number =>
  100 * ((comparison.reference.opinion[selection] ?? Number.NaN) - fairOfOthers(comparison, selection));

const partOf = ({ bookmaker, quote, opinion }: ComparedQuote, selection: number): GapPart => ({
  bookmaker,
  odds: (quote.prices[selection] ?? 0) / 1000,
  probability: opinion[selection] ?? Number.NaN,
  margin: quote.margin ?? 0,
  seenAtMs: quote.seenAtMs,
  changedAtMs: quote.changedAtMs,
  seq: quote.seq,
  lookId: quote.lookId,
});

/** The gap on a selection on which `pointsOn` is a number. */
export const gapOn = (comparison: Comparison, selection: number, method: FairMethod): Gap => {
  const { reference } = comparison;
  const others = comparison.others.filter(({ opinion }) => !Number.isNaN(opinion[selection] ?? Number.NaN));
  const part = partOf(reference, selection);
  const probability = fairOfOthers(comparison, selection);
  return {
    market: reference.quote.market,
    line: reference.quote.line,
    selection,
    points: 100 * (part.probability - probability),
    edge: probability * part.odds - 1,
    reference: part,
    probability,
    method,
    others: others.map((other) => partOf(other, selection)),
    offeredBy: offering(comparison, selection),
    comparison,
    atMs: Math.max(...[reference, ...others].map(({ quote }) => quote.changedAtMs)),
  };
};
