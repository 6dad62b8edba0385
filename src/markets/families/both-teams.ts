import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { HALVES_BTTS, YES_NO } from '../selection-lists.ts';

const yesNo = family({ selections: YES_NO });
const market = family({});

/** Whether both teams score. */
export const BOTH_TEAMS_MARKETS: readonly Market[] = [
  yesNo('btts-ft', 'Both Teams To Score - Full Time', { groups: ['goals', 'popular'] }),
  yesNo('btts-1h', 'Both Teams To Score - First Half', { groups: ['goals', 'halves'] }),
  yesNo('btts-2h', 'Both Teams To Score - Second Half', { groups: ['goals', 'halves'] }),
  yesNo('btts-2plus-ft', 'Both Teams To Score 2+ - Full Time'),
  yesNo('btts-both-halves', 'Both Teams To Score In Both Halves'),
  market('btts-1h-and-btts-2h', 'First Half BTTS / Second Half BTTS', {
    kind: 'combo',
    selections: HALVES_BTTS,
    period: 'ft',
  }),
  yesNo('no-draw-btts-ft', 'No Draw And Both Teams To Score - Full Time'),
];
