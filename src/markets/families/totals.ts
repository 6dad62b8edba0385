import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { OVER_UNDER } from '../selection-lists.ts';

const total = family({ kind: 'total', lineType: 'total', selections: OVER_UNDER });

/** Goals over and under a line, of the match and of each team. */
export const TOTAL_MARKETS: readonly Market[] = [
  total('total-goals-ft', 'Over/Under Goals - Full Time', { groups: ['goals', 'popular'] }),
  total('total-goals-1h', 'Over/Under Goals - First Half', { groups: ['goals', 'halves', 'popular'] }),
  total('total-goals-2h', 'Over/Under Goals - Second Half', { groups: ['goals', 'halves'] }),
  total('home-total-goals-ft', 'Home Team Over/Under Goals - Full Time', { groups: ['goals', 'popular'] }),
  total('away-total-goals-ft', 'Away Team Over/Under Goals - Full Time', { groups: ['goals', 'popular'] }),
  total('home-total-goals-1h', 'Home Team Over/Under Goals - First Half', { groups: ['goals', 'halves'] }),
  total('away-total-goals-1h', 'Away Team Over/Under Goals - First Half', { groups: ['goals', 'halves'] }),
  total('home-total-goals-2h', 'Home Team Over/Under Goals - Second Half', { groups: ['goals', 'halves'] }),
  total('away-total-goals-2h', 'Away Team Over/Under Goals - Second Half', { groups: ['goals', 'halves'] }),
];
