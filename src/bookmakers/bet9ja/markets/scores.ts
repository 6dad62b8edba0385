import type { Bet9jaRow } from './define.ts';

const SCORES_26 = [
  '0:0=0-0 1:0=1-0 2:0=2-0 3:0=3-0 4:0=4-0 0:1=0-1 1:1=1-1 2:1=2-1 3:1=3-1 4:1=4-1 0:2=0-2 1:2=1-2',
  '2:2=2-2 3:2=3-2 4:2=4-2 0:3=0-3 1:3=1-3 2:3=2-3 3:3=3-3 4:3=4-3 0:4=0-4 1:4=1-4 2:4=2-4 3:4=3-4',
  '4:4=4-4 OTH=other',
].join(' ');
const SCORES_HALF = '0:0=0-0 0:1=0-1 0:2=0-2 1:0=1-0 1:1=1-1 1:2=1-2 2:0=2-0 2:1=2-1 2:2=2-2 OTH=other';
const HALF_FULL = [
  '1/1=home-home 1/X=home-draw 1/2=home-away X/1=draw-home X/X=draw-draw X/2=draw-away',
  '2/1=away-home 2/X=away-draw 2/2=away-away',
].join(' ');
const HALF_FULL_TOTAL = [
  '1/1U=home-home-under 1/XU=home-draw-under 1/2U=home-away-under X/1U=draw-home-under',
  'X/XU=draw-draw-under X/2U=draw-away-under 2/1U=away-home-under 2/XU=away-draw-under',
  '2/2U=away-away-under 1/1O=home-home-over 1/XO=home-draw-over 1/2O=home-away-over',
  'X/1O=draw-home-over X/XO=draw-draw-over X/2O=draw-away-over 2/1O=away-home-over',
  '2/XO=away-draw-over 2/2O=away-away-over',
].join(' ');
const HALF_FULL_TOTAL_HT = [
  '11U=home-home-under 1XU=home-draw-under 12U=home-away-under X1U=draw-home-under',
  'XXU=draw-draw-under X2U=draw-away-under 21U=away-home-under 2XU=away-draw-under',
  '22U=away-away-under 11O=home-home-over 1XO=home-draw-over 12O=home-away-over X1O=draw-home-over',
  'XXO=draw-draw-over X2O=draw-away-over 21O=away-home-over 2XO=away-draw-over 22O=away-away-over',
].join(' ');
const HALF_FULL_SCORE = [
  '0-0/0-0 0-0/0-1 0-0/0-2 0-0/0-3 0-0/1-0 0-0/1-1 0-0/1-2 0-0/2-0 0-0/2-1 0-0/3-0 0-0/4+ 0-1/0-1',
  '0-1/0-2 0-1/0-3 0-1/1-1 0-1/1-2 0-1/2-1 0-1/4+ 0-2/0-2 0-2/0-3 0-2/1-2 0-2/4+ 0-3/0-3 0-3/4+',
  '1-0/1-0 1-0/1-1 1-0/1-2 1-0/2-0 1-0/2-1 1-0/3-0 1-0/4+ 1-1/1-1 1-1/1-2 1-1/2-1 1-1/4+ 1-2/1-2',
  '1-2/4+ 2-0/2-0 2-0/2-1 2-0/3-0 2-0/4+ 2-1/2-1 2-1/4+ 3-0/3-0 3-0/4+ 4+/4+',
].join(' ');
const EXACT_GOALS = '1 2 3';
const UP_TO_THREE = '0 1 2 3+';
const MULTIGOALS = '1-2 1-3 1-4 1-5 1-6 2-3 2-4 2-5 2-6 3-4 3-5 3-6 4-5 4-6 5-6';
const MULTIGOALS_HALF = '12=1-2 13=1-3 23=2-3';
const WINNING_MARGIN = 'HT1=home-1 HT2=home-2 HT>2=home-3+ AT1=away-1 AT2=away-2 AT>2=away-3+ X=draw';

/** Scores, exact counts and ranges of goals. */
export const SCORES_ROWS: readonly Bet9jaRow[] = [
  ['S_CSFT', 'correct-score-ft', SCORES_26],
  ['S_CS1T', 'correct-score-1h', SCORES_HALF],
  ['S_CS2T', 'correct-score-2h', SCORES_HALF],
  ['S_HTFT', 'htft', HALF_FULL],
  ['S_HTFTOU', 'htft-total-ft', HALF_FULL_TOTAL, '@line'],
  ['S_HTFTOUHT', 'htft-total-1h', HALF_FULL_TOTAL_HT, '@line'],
  ['S_HTFTCS', 'htft-correct-score', HALF_FULL_SCORE],
  ['S_EXACTGOAL', 'exact-goals-ft', '1 2 3 4 5 6', '', ''],
  ['S_GOALS1T', 'exact-goals-1h', EXACT_GOALS, '', ''],
  ['S_GOALS2T', 'exact-goals-2h', EXACT_GOALS, '', ''],
  ['S_GOALSHOME', 'home-exact-goals-ft', UP_TO_THREE],
  ['S_GOALSAWAY', 'away-exact-goals-ft', UP_TO_THREE],
  ['S_NGOALS', 'multigoals-ft', MULTIGOALS],
  ['S_MGOAL1T', 'multigoals-1h', MULTIGOALS_HALF],
  ['S_MGOAL2T', 'multigoals-2h', MULTIGOALS_HALF],
  ['S_TMGHO', 'home-multigoals-ft', 'HO12=1-2 HO13=1-3 HO23=2-3'],
  ['S_TMGAW', 'away-multigoals-ft', 'AW12=1-2 AW13=1-3 AW23=2-3'],
  ['S_WINMARGIN', 'winning-margin-ft', WINNING_MARGIN],
];
