import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { YES_NO } from '../selection-lists.ts';

const lined = family({ kind: 'combo', lineType: 'total', selections: YES_NO });
const fixed = family({ kind: 'combo', selections: YES_NO });

/** Two bets of which one must win. */
export const CHANCE_MIX_MARKETS: readonly Market[] = [
  lined('home-or-over-ft', 'Home Or Over - Full Time', { side: 'match' }),
  lined('home-or-under-ft', 'Home Or Under - Full Time', { side: 'match' }),
  lined('draw-or-over-ft', 'Draw Or Over - Full Time'),
  lined('draw-or-under-ft', 'Draw Or Under - Full Time'),
  lined('away-or-over-ft', 'Away Or Over - Full Time', { side: 'match' }),
  lined('away-or-under-ft', 'Away Or Under - Full Time', { side: 'match' }),
  fixed('home-or-btts-ft', 'Home Or Both Teams To Score - Full Time', { side: 'match' }),
  fixed('home-or-any-clean-sheet-ft', 'Home Or Any Clean Sheet - Full Time', { side: 'match' }),
  fixed('draw-or-btts-ft', 'Draw Or Both Teams To Score - Full Time'),
  fixed('draw-or-any-clean-sheet-ft', 'Draw Or Any Clean Sheet - Full Time'),
  fixed('away-or-btts-ft', 'Away Or Both Teams To Score - Full Time', { side: 'match' }),
  fixed('away-or-any-clean-sheet-ft', 'Away Or Any Clean Sheet - Full Time', { side: 'match' }),
];
