import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import {
  CORRECT_SCORE,
  CORRECT_SCORE_FIRST_HALF,
  CORRECT_SCORE_FROM,
  CORRECT_SCORE_SECOND_HALF,
  HALF_FULL,
  HALF_FULL_SCORE,
  HALF_FULL_TOTAL,
} from '../selection-lists.ts';

const halfFullTotal = family({ kind: 'combo', lineType: 'total', selections: HALF_FULL_TOTAL });
const market = family({});

/** Scores, and the results of both halves. */
export const SCORE_MARKETS: readonly Market[] = [
  market('correct-score-ft', 'Correct Score - Full Time', {
    kind: 'correct-score',
    selections: CORRECT_SCORE,
    groups: ['goals', 'popular'],
  }),
  market('correct-score-1h', 'Correct Score - First Half', {
    kind: 'correct-score',
    selections: CORRECT_SCORE_FIRST_HALF,
    groups: ['halves'],
  }),
  market('correct-score-2h', 'Correct Score - Second Half', {
    kind: 'correct-score',
    selections: CORRECT_SCORE_SECOND_HALF,
    groups: ['goals', 'halves'],
  }),
  market('correct-score-from-ft', 'Correct Score from current score [x:y] - Full Time', {
    kind: 'correct-score',
    selections: CORRECT_SCORE_FROM,
  }),
  market('htft', 'Half Time/Full Time', { selections: HALF_FULL, groups: ['halves', 'popular'] }),
  halfFullTotal('htft-total-ft', 'Half Time/Full Time and Over/Under - Full Time'),
  halfFullTotal('htft-total-1h', 'Half Time/Full Time and First Half Over/Under', { period: 'ft' }),
  market('htft-correct-score', 'Half Time/Full Time Correct Score', {
    kind: 'correct-score',
    selections: HALF_FULL_SCORE,
    groups: ['specials'],
  }),
];
