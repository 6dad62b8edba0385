import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { FIFTEEN_MINUTE_BANDS, FIRST_GOAL_RESULT, HOME_NONE_AWAY, TEN_MINUTE_BANDS } from '../selection-lists.ts';

const numbered = family({ lineType: 'goal-number', selections: HOME_NONE_AWAY });
const market = family({});

/** Who scores first, next and last, and when. */
export const GOAL_ORDER_MARKETS: readonly Market[] = [
  numbered('next-goal-ft', 'Next Goal (Nth goal) - Full Time', { groups: ['goals', 'popular'] }),
  market('last-goal-ft', 'Last Goal - Full Time', { selections: HOME_NONE_AWAY, groups: ['goals'] }),
  numbered('next-goal-1h', 'Next Goal - First Half'),
  numbered('next-goal-2h', 'Next Goal - Second Half'),
  market('first-goal-1x2-ft', 'First Goal and 1X2 - Full Time', {
    kind: 'combo',
    lineType: 'goal-number',
    selections: FIRST_GOAL_RESULT,
  }),
  market('first-goal-time-15min', 'When Will The First Goal Be Scored (15 minute bands)', {
    kind: 'exact',
    lineType: 'goal-number',
    selections: FIFTEEN_MINUTE_BANDS,
    period: 'ft',
  }),
  market('first-goal-time-10min', 'When Will The First Goal Be Scored (10 minute bands)', {
    kind: 'exact',
    lineType: 'goal-number',
    selections: TEN_MINUTE_BANDS,
    period: 'ft',
  }),
];
