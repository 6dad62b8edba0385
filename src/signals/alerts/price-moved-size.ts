import type { Move } from '../movers/move.ts';
import { percentOf } from './candidate.ts';

/** How large a move is; what looks like an error has no size in points. */
export const sizeOf = (move: Move, unit: 'percent' | 'points'): number =>
  Math.abs(unit === 'percent' ? percentOf(move.from, move.to) : (move.points ?? 0));
