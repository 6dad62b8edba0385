import type { Change } from '../../model/change.ts';
import { isOpen, type PriceCodes } from '../../model/price-code.ts';
import type { FairMethod } from '../../odds/fair-method.ts';
import { margin } from '../../odds/margin.ts';
import { isPlausibleMargin } from '../../odds/plausible.ts';
import { opinionOfList } from '../fair/fair-opinion.ts';
import { ownList } from '../fair/own-list.ts';
import type { Move } from './move.ts';

/** The selections whose open price became another open price; none at first sight, or when a quote closes or opens. */
export const movesOfChange = (change: Change, method: FairMethod): readonly Move[] => {
  const { previous, prices } = change;
  if (previous === null || previous.state !== 'open' || change.state !== 'open') return [];
  const moved = movedSelections(previous.prices, prices);
  if (moved.length === 0) return [];
  const pointsOn = pointsOfChange(change, previous.prices, method);
  return moved.map((selection) => ({
    seq: change.seq,
    atMs: change.atMs,
    notBeforeMs: change.notBeforeMs,
    eventId: change.eventId,
    bookmaker: change.bookmaker,
    market: change.market,
    line: change.line,
    selection,
    from: (previous.prices[selection] ?? 0) / 1000,
    to: (prices[selection] ?? 0) / 1000,
    points: pointsOn(selection),
    derived: change.derived,
    lookId: change.lookId,
  }));
};

const movedSelections = (before: PriceCodes, after: PriceCodes): readonly number[] => {
  const moved: number[] = [];
  for (let index = 0; index < after.length; index++) {
    const [old, now] = [before[index] ?? null, after[index] ?? null];
    if (old !== now && isOpen(old) && isOpen(now)) moved.push(index);
  }
  return moved;
};

/** Tells nothing where the two lists are not complete, open and alike, or one of them looks like an error. */
const pointsOfChange = (
  change: Change,
  before: PriceCodes,
  method: FairMethod,
): ((selection: number) => number | null) => {
  const list = ownList(change);
  if (list === undefined || !isSameList(before, list)) return () => null;
  const oldPrices = list.map((index) => before[index] ?? 0);
  const { winnersPerBet } = change.market;
  const oldMargin = margin(oldPrices, winnersPerBet) ?? Number.NaN;
  if (!isPlausibleMargin(oldMargin, list.length, winnersPerBet ?? 1)) return () => null;
  const old = opinionOfList({ market: change.market, prices: before }, list, method);
  const now = opinionOfList(change, list, method);
  if (old === undefined || now === undefined) return () => null;
  return (selection) => {
    const points = 100 * ((now[selection] ?? Number.NaN) - (old[selection] ?? Number.NaN));
    return Number.isNaN(points) ? null : points;
  };
};

const isSameList = (before: PriceCodes, list: readonly number[]): boolean => {
  let open = 0;
  for (const code of before) if (isOpen(code)) open++;
  return open === list.length && list.every((index) => isOpen(before[index] ?? null));
};
