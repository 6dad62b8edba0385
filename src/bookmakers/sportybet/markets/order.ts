import type { SportybetRow } from './define.ts';
import { HOME_NONE_AWAY, OVER_UNDER, OVER_UNDER_OWN, RESULT, YES_NO } from './shapes.ts';

const FIRST_GOAL_1X2 = [
  '814=home-goal-home 816=home-goal-draw 818=home-goal-away 820=away-goal-home 822=away-goal-draw',
  '824=away-goal-away 826=no-goal',
].join(' ');
const FIRST_GOAL_TIME_15MIN = '584=1-15 586=16-30 588=31-45 590=46-60 592=61-75 594=76-90 596=none';
const FIRST_GOAL_TIME_10MIN = [
  '598=1-10 600=11-20 602=21-30 604=31-40 606=41-50 608=51-60 610=61-70 612=71-80 614=81-90',
  '616=none',
].join(' ');
const HIGHEST_SCORING_HALF = '436=1st 438=2nd 440=equal';

/** Order of goals, halves compared, windows from kick-off. */
export const ORDER_ROWS: readonly SportybetRow[] = [
  ['8', 'next-goal-ft', HOME_NONE_AWAY, 'goalnr'],
  ['9', 'last-goal-ft', HOME_NONE_AWAY],
  ['62', 'next-goal-1h', HOME_NONE_AWAY, 'goalnr'],
  ['84', 'next-goal-2h', HOME_NONE_AWAY, 'goalnr'],
  ['184', 'first-goal-1x2-ft', FIRST_GOAL_1X2, 'goalnr'],
  ['100', 'first-goal-time-15min', FIRST_GOAL_TIME_15MIN, 'goalnr'],
  ['101', 'first-goal-time-10min', FIRST_GOAL_TIME_10MIN, 'goalnr'],
  ['52', 'highest-scoring-half', HIGHEST_SCORING_HALF],
  ['53', 'home-highest-scoring-half', HIGHEST_SCORING_HALF],
  ['54', 'away-highest-scoring-half', HIGHEST_SCORING_HALF],
  ['48', 'home-win-both-halves', YES_NO],
  ['49', 'away-win-both-halves', YES_NO],
  ['50', 'home-win-either-half', YES_NO],
  ['51', 'away-win-either-half', YES_NO],
  ['56', 'home-score-both-halves', YES_NO],
  ['57', 'away-score-both-halves', YES_NO],
  ['58', 'both-halves-over-1-5', YES_NO, 'total=1.5'],
  ['59', 'both-halves-under-1-5', YES_NO, 'total=1.5'],
  ['1179', '1h-result-or-match-result', RESULT],
  ['105', '1x2-10min', RESULT, 'from=1|to=10'],
  ['900069', '1x2-{n}min', RESULT, 'minute'],
  ['900313', 'total-goals-{n}min', OVER_UNDER_OWN, 'minute|total'],
  ['60180', 'early-goals-10min-ft', OVER_UNDER, 'minsnr=10|total=1.5'],
  ['60180', 'early-goals-30min-ft', OVER_UNDER, 'minsnr=30|total=2.5'],
  ['60180', 'early-goals-50min-ft', OVER_UNDER, 'minsnr=50|total=3.5'],
];
