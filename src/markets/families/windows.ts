import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { OVER_UNDER, RESULT } from '../selection-lists.ts';

const result = family({ selections: RESULT });
const total = family({ kind: 'total', lineType: 'total', selections: OVER_UNDER });
const early = family({ kind: 'total', selections: OVER_UNDER });

/** From kick-off to minute n, and totals that are paid early. */
export const WINDOW_MARKETS: readonly Market[] = [
  result('1x2-10min', '1X2 - First 10 Minutes', { groups: ['popular', 'specials'] }),
  result('1x2-5min', '1X2 - First 5 Minutes'),
  result('1x2-15min', '1X2 - First 15 Minutes'),
  result('1x2-20min', '1X2 - First 20 Minutes'),
  result('1x2-30min', '1X2 - First 30 Minutes'),
  result('1x2-60min', '1X2 - First 60 Minutes'),
  total('total-goals-5min', 'Over/Under Goals - First 5 Minutes'),
  total('total-goals-10min', 'Over/Under Goals - First 10 Minutes'),
  total('total-goals-15min', 'Over/Under Goals - First 15 Minutes'),
  total('total-goals-20min', 'Over/Under Goals - First 20 Minutes'),
  total('total-goals-30min', 'Over/Under Goals - First 30 Minutes'),
  early('early-goals-10min-ft', 'Over/Under 1.5 Early Goals (10 minutes) - Full Time'),
  early('early-goals-30min-ft', 'Over/Under 2.5 Early Goals (30 minutes) - Full Time'),
  early('early-goals-50min-ft', 'Over/Under 3.5 Early Goals (50 minutes) - Full Time'),
];
