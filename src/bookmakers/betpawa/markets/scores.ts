import type { BetpawaRow } from './define.ts';

const SCORES_26 = [
  '0-0 | 1-0 | 2-0 | 3-0 | 4-0 | 0-1 | 1-1 | 2-1 | 3-1 | 4-1 | 0-2 | 1-2 | 2-2 | 3-2 | 4-2 | 0-3',
  '1-3 | 2-3 | 3-3 | 4-3 | 0-4 | 1-4 | 2-4 | 3-4 | 4-4 | Other=other',
].join(' | ');
const SCORES_LONG = [
  '0-0 | 0-1 | 0-2 | 0-3 | 0-4 | 0-5 | 0-6 | 1-0 | 1-1 | 1-2 | 1-3 | 1-4 | 1-5 | 2-0 | 2-1 | 2-2',
  '2-3 | 2-4 | 2-5 | 3-0 | 3-1 | 3-2 | 3-3 | 3-4 | 3-5 | 4-0 | 4-1 | 4-2 | 4-3 | 4-4 | 5-0 | 5-1',
  '5-2 | 5-3 | 5-4 | 6-0 | 6-1 | 6-2 | 6-3 | 7-0 | 7-1 | 7-2 | 8-0 | Other=other-long-list',
].join(' | ');
const SCORES_10 = '0-0 | 0-1 | 0-2 | 1-0 | 1-1 | 1-2 | 2-0 | 2-1 | 2-2 | Other=other';
const SCORES_SECOND_HALF = [
  '0-0 | 0-1 | 0-2 | 0-3 | 0-4 | 1-0 | 1-1 | 1-2 | 1-3 | 1-4 | 2-0 | 2-1 | 2-2 | 2-3 | 3-0 | 3-1',
  '3-2 | 3-3 | 4-0 | 4-1 | 4-2 | 5-0 | 5-1 | 6-0 | Other=other',
].join(' | ');
const HALF_FULL = [
  '1/1=home-home | 1/X=home-draw | 1/2=home-away | X/1=draw-home | X/X=draw-draw | X/2=draw-away',
  '2/1=away-home | 2/X=away-draw | 2/2=away-away',
].join(' | ');
const HALF_FULL_TOTAL = [
  '1/1 and Under=home-home-under | 1/X and Under=home-draw-under | 1/2 and Under=home-away-under',
  'X/1 and Under=draw-home-under | X/X and Under=draw-draw-under | X/2 and Under=draw-away-under',
  '2/1 and Under=away-home-under | 2/X and Under=away-draw-under | 2/2 and Under=away-away-under',
  '1/1 and Over=home-home-over | 1/X and Over=home-draw-over | 1/2 and Over=home-away-over',
  'X/1 and Over=draw-home-over | X/X and Over=draw-draw-over | X/2 and Over=draw-away-over',
  '2/1 and Over=away-home-over | 2/X and Over=away-draw-over | 2/2 and Over=away-away-over',
].join(' | ');
const HALF_FULL_SCORE = [
  '0-0/0-0 | 0-0/0-1 | 0-0/0-2 | 0-0/0-3 | 0-0/1-0 | 0-0/1-1 | 0-0/1-2 | 0-0/2-0 | 0-0/2-1 | 0-0/3-0',
  '0-0/4+ | 0-1/0-1 | 0-1/0-2 | 0-1/0-3 | 0-1/1-1 | 0-1/1-2 | 0-1/2-1 | 0-1/4+ | 0-2/0-2 | 0-2/0-3',
  '0-2/1-2 | 0-2/4+ | 0-3/0-3 | 0-3/4+ | 1-0/1-0 | 1-0/1-1 | 1-0/1-2 | 1-0/2-0 | 1-0/2-1 | 1-0/3-0',
  '1-0/4+ | 1-1/1-1 | 1-1/1-2 | 1-1/2-1 | 1-1/4+ | 1-2/1-2 | 1-2/4+ | 2-0/2-0 | 2-0/2-1 | 2-0/3-0',
  '2-0/4+ | 2-1/2-1 | 2-1/4+ | 3-0/3-0 | 3-0/4+ | 4+/4+',
].join(' | ');
const EXACT_GOALS = '0 | 1 | 2 | 3 | 4 | 5 | 6+';
const UP_TO_TWO = '0 | 1 | 2+';
const UP_TO_THREE = '0 | 1 | 2 | 3+';
const GOAL_RANGE = '0-1 | 2-3 | 4+';
const MULTIGOALS = [
  '1-2 | 1-3 | 1-4 | 1-5 | 1-6 | 2-3 | 2-4 | 2-5 | 2-6 | 3-4 | 3-5 | 3-6 | 4-5 | 4-6 | 5-6 | 7+',
  'No goal=no-goal',
].join(' | ');
const MULTIGOALS_SHORT = '1-2 | 1-3 | 2-3 | 4+ | No goal=no-goal';
const MULTISCORES = [
  '1:0, 2:0 or 3:0=home-1-0-2-0-3-0 | 0:1, 0:2 or 0:3=away-0-1-0-2-0-3',
  '4:0, 5:0 or 6:0=home-4-0-5-0-6-0 | 0:4, 0:5 or 0:6=away-0-4-0-5-0-6',
  '2:1, 3:1 or 4:1=home-2-1-3-1-4-1 | 1:2, 1:3 or 1:4=away-1-2-1-3-1-4',
  '3:2, 4:2, 4:3 or 5:1=home-3-2-4-2-4-3-5-1 | 2:3, 2:4, 3:4 or 1:5=away-2-3-2-4-3-4-1-5',
  'Other Home Win=other-home | Other Away Win=other-away | Draw=draw',
].join(' | ');
const WINNING_MARGIN = [
  'Home by 1=home-1 | Home by 2=home-2 | Home by 3+=home-3+ | Away by 1=away-1 | Away by 2=away-2',
  'Away by 3+=away-3+ | Draw=draw',
].join(' | ');

/** Scores, exact counts and ranges of goals. */
export const SCORES_ROWS: readonly BetpawaRow[] = [
  ['28000869', 'correct-score-ft', SCORES_26, '28000870-28000895'],
  [
    '4429',
    'correct-score-ft',
    SCORES_LONG,
    '4430-4436 4441-4446 4452-4457 4463-4468 4474-4478 4485-4489 4496-4499 4507-4509 4518 1126332',
  ],
  ['3819', 'correct-score-1h', SCORES_10, '3820-3822 3831-3833 3842-3844 1126333'],
  [
    '4063',
    'correct-score-2h',
    SCORES_SECOND_HALF,
    '4064-4068 4075-4079 4086-4089 4097-4100 4108-4110 4119 4120 4130 1126334',
    '0-0 0-1 0-2 1-0 1-1 1-2 2-0 2-1 2-2 other',
  ],
  ['4706', 'htft', HALF_FULL, '4707-4715'],
  ['28000279', 'htft-total-ft', HALF_FULL_TOTAL, '28000280-28000297'],
  ['28000228', 'htft-correct-score', HALF_FULL_SCORE, '28000229-28000274'],
  ['4926', 'exact-goals-ft', EXACT_GOALS, '4927-4932 1096818'],
  ['4898', 'exact-goals-1h', UP_TO_TWO, '4899 4900 1089748'],
  ['4912', 'exact-goals-2h', UP_TO_TWO, '4913 4914 1089749'],
  ['4942', 'home-exact-goals-ft', UP_TO_THREE, '4943 4944 1080454 1080455'],
  ['4938', 'away-exact-goals-ft', UP_TO_THREE, '4939 4940 1080456 1080457'],
  ['4954', 'goal-range-ft', GOAL_RANGE, '4955 4956 ?'],
  ['4950', 'goal-range-2h', GOAL_RANGE, '4951-4953'],
  ['28000047', 'multigoals-ft', MULTIGOALS, '28000048-28000064'],
  ['28000065', 'multigoals-1h', MULTIGOALS_SHORT, '28000066-28000070'],
  ['28000071', 'multigoals-2h', MULTIGOALS_SHORT, '28000072-28000076'],
  ['28000077', 'home-multigoals-ft', MULTIGOALS_SHORT, '28000078-28000082'],
  ['28000083', 'away-multigoals-ft', MULTIGOALS_SHORT, '28000084-28000088'],
  ['28000035', 'multiscores-ft', MULTISCORES, '28000036-28000046'],
  ['28000209', 'winning-margin-ft', WINNING_MARGIN, '28000210-28000216'],
];
