import type { Bet9jaRow } from './define.ts';
import { HOME_NONE_AWAY, OVER_UNDER, RESULT, YES_NO } from './shapes.ts';

const FIRST_GOAL_1X2 = [
  '1-1STGOAL1=home-goal-home 1-1STGOALX=home-goal-draw 1-1STGOAL2=home-goal-away',
  '2-1STGOAL1=away-goal-home 2-1STGOALX=away-goal-draw 2-1STGOAL2=away-goal-away NOGOAL=no-goal',
].join(' ');
const HIGHEST_SCORING_HALF = '1=1st 2=2nd E=equal';

/** Order of goals, halves compared, windows from kick-off. */
export const ORDER_ROWS: readonly Bet9jaRow[] = [
  ['S_1STGOAL', 'next-goal-ft', HOME_NONE_AWAY, '@1'],
  ['S_LASTSCORE', 'last-goal-ft', '1=home N=none 2=away'],
  ['S_MATCHOVERFLOW', 'first-goal-1x2-ft', FIRST_GOAL_1X2, '@1'],
  ['S_HIGHHALF', 'highest-scoring-half', HIGHEST_SCORING_HALF],
  ['S_HOMEHIGHHALF', 'home-highest-scoring-half', HIGHEST_SCORING_HALF],
  ['S_AWAYHIGHHALF', 'away-highest-scoring-half', HIGHEST_SCORING_HALF],
  ['S_HOMEWINBOTH', 'home-win-both-halves', YES_NO],
  ['S_AWAYWINBOTH', 'away-win-both-halves', YES_NO],
  ['S_HOMEWINHALF', 'home-win-either-half', YES_NO],
  ['S_AWAYWINHALF', 'away-win-either-half', YES_NO],
  ['S_HOMESCOREBOTH', 'home-score-both-halves', YES_NO],
  ['S_AWAYSCOREBOTH', 'away-score-both-halves', YES_NO],
  ['S_TOTAL1T2T', 'both-halves-over-1-5', '2+AND2+Y=yes 2+AND2+N=no', '@*'],
  ['S_TOTAL1T2T', 'both-halves-under-1-5', '1-AND1-Y=yes 1-AND1-N=no', '@*'],
  ['S_CHANCEMIXN', '1h-result-or-match-result', '1H1FT=home XHXFT=draw 2H2FT=away'],
  ['S_1X21ST10MIN', '1x2-10min', RESULT],
  ['S_1X21ST5MIN', '1x2-5min', RESULT],
  ['S_1X21ST15MIN', '1x2-15min', RESULT],
  ['S_1X21ST20MIN', '1x2-20min', RESULT],
  ['S_1X21ST30MIN', '1x2-30min', RESULT],
  ['S_1X21ST60MIN', '1x2-60min', RESULT],
  ['S_S5MIN', 'total-goals-5min', 'YF5M=over NF5M=under', '@0.5'],
  ['S_S10MIN', 'total-goals-10min', 'YS10M=over NS10M=under', '@0.5'],
  ['S_S15MIN', 'total-goals-15min', 'YS15M=over NS15M=under', '@0.5'],
  ['S_S20MIN', 'total-goals-20min', 'YS20M=over NS20M=under', '@0.5'],
  ['S_S30MIN', 'total-goals-30min', 'YS30M=over NS30M=under', '@0.5'],
  ['S_OU15E1', 'early-goals-10min-ft', OVER_UNDER, '@*'],
  ['S_OU25E3', 'early-goals-30min-ft', OVER_UNDER, '@*'],
  ['S_OU35E5', 'early-goals-50min-ft', OVER_UNDER, '@*'],
];
