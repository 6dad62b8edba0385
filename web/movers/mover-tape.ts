import type { Mover } from '../../src/contract/movers.ts';
import { leastPoints, type MoversSearch } from '../view/movers-view.ts';
import { moverKey } from './movers-query.ts';

/** Whether a move of the stream belongs to the view. `competitionOf`: the id of an event's competition, where known. */
export const moverFits = (
  view: MoversSearch,
  mover: Mover,
  competitionOf: (eventId: string) => string | undefined,
): boolean => {
  const { bookmaker, competition, market, event } = view;
  return (
    (bookmaker === undefined || bookmaker.includes(mover.bookmaker)) &&
    (market === undefined || market.includes(mover.market)) &&
    (event === undefined || event === mover.eventId) &&
    Math.abs(mover.points) >= leastPoints(view) &&
    (competition === undefined || competition.includes(competitionOf(mover.eventId) ?? ''))
  );
};

/** Newest first, each move once: what came on the stream stands before what was loaded. */
export const joinedTape = (fresh: readonly Mover[], loaded: readonly Mover[]): readonly Mover[] => {
  const seen = new Set<string>();
  return [...fresh, ...loaded].filter((mover) => {
    const key = moverKey(mover);
    if (seen.has(key)) return false;
    seen.add(key);
    return true;
  });
};
