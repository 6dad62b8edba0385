import type { SportybetRow } from './define.ts';

const SCORES_26 = [
  '274=0-0 276=1-0 278=2-0 280=3-0 282=4-0 284=0-1 286=1-1 288=2-1 290=3-1 292=4-1 294=0-2 296=1-2',
  '298=2-2 300=3-2 302=4-2 304=0-3 306=1-3 308=2-3 310=3-3 312=4-3 314=0-4 316=1-4 318=2-4 320=3-4',
  '322=4-4 324=other',
].join(' ');
const SCORES_FIRST_HALF = '462=0-0 474=0-1 476=0-2 468=1-0 464=1-1 478=1-2 470=2-0 472=2-1 466=2-2 480=other';
const SCORES_SECOND_HALF = '546=0-0 548=0-1 550=0-2 552=1-0 554=1-1 556=1-2 558=2-0 560=2-1 562=2-2 564=other';
const SCORES_FROM = [
  '110=0-0 114=1-0 116=2-0 118=3-0 120=4-0 122=5-0 124=6-0 126=0-1 128=1-1 130=2-1 132=3-1 134=4-1',
  '136=5-1 138=0-2 140=1-2 142=2-2 144=3-2 146=4-2 148=0-3 150=1-3 152=2-3 154=3-3 156=0-4 158=1-4',
  '160=2-4 162=0-5 164=1-5 166=0-6',
].join(' ');
const HALF_FULL = [
  '418=home-home 420=home-draw 422=home-away 424=draw-home 426=draw-draw 428=draw-away',
  '430=away-home 432=away-draw 434=away-away',
].join(' ');
const HALF_FULL_TOTAL = [
  '1836=home-home-under 1837=home-draw-under 1838=home-away-under 1839=draw-home-under',
  '1840=draw-draw-under 1841=draw-away-under 1842=away-home-under 1843=away-draw-under',
  '1844=away-away-under 1845=home-home-over 1846=home-draw-over 1847=home-away-over',
  '1848=draw-home-over 1849=draw-draw-over 1850=draw-away-over 1851=away-home-over',
  '1852=away-draw-over 1853=away-away-over',
].join(' ');
const HALF_FULL_SCORE = [
  '326=0-0/0-0 328=0-0/0-1 330=0-0/0-2 332=0-0/0-3 334=0-0/1-0 336=0-0/1-1 338=0-0/1-2 340=0-0/2-0',
  '342=0-0/2-1 344=0-0/3-0 346=0-0/4+ 348=0-1/0-1 350=0-1/0-2 352=0-1/0-3 354=0-1/1-1 356=0-1/1-2',
  '358=0-1/2-1 360=0-1/4+ 362=0-2/0-2 364=0-2/0-3 366=0-2/1-2 368=0-2/4+ 370=0-3/0-3 372=0-3/4+',
  '374=1-0/1-0 376=1-0/1-1 378=1-0/1-2 380=1-0/2-0 382=1-0/2-1 384=1-0/3-0 386=1-0/4+ 388=1-1/1-1',
  '390=1-1/1-2 392=1-1/2-1 394=1-1/4+ 396=1-2/1-2 398=1-2/4+ 400=2-0/2-0 402=2-0/2-1 404=2-0/3-0',
  '406=2-0/4+ 408=2-1/2-1 410=2-1/4+ 412=3-0/3-0 414=3-0/4+ 416=4+/4+',
].join(' ');
const EXACT_GOALS = ':68=0 :69=1 :70=2 :71=3 :72=4 :73=5 :74=6+';
const EXACT_GOALS_2 = ':88=0 :89=1 :90=2 :91=3+';
const GOAL_RANGE = ':1342=0-1 :1343=2-3 :1344=4-6 :1345=7+';
const MULTIGOALS = [
  '1730=1-2 1731=1-3 1732=1-4 1733=1-5 1734=1-6 1735=2-3 1736=2-4 1737=2-5 1738=2-6 1739=3-4',
  '1740=3-5 1741=3-6 1742=4-5 1743=4-6 1744=5-6 1745=7+ 1804=no-goal',
].join(' ');
const MULTIGOALS_SHORT = '1746=1-2 1747=1-3 1748=2-3 1749=4+ 1805=no-goal';
const MULTISCORES = [
  '1750=home-1-0-2-0-3-0 1751=away-0-1-0-2-0-3 1752=home-4-0-5-0-6-0 1753=away-0-4-0-5-0-6',
  '1754=home-2-1-3-1-4-1 1755=away-1-2-1-3-1-4 1756=home-3-2-4-2-4-3-5-1 1757=away-2-3-2-4-3-4-1-5',
  '1758=other-home 1759=other-away 1803=draw',
].join(' ');
const WINNING_MARGIN = ':113=home-1 :114=home-2 :115=home-3+ :116=away-1 :117=away-2 :118=away-3+ :119=draw';
const EXCLUDED_GOALS = '0=not-0 1=not-1 2=not-2 3=not-3 4=not-4 5=not-5+';
const EXCLUDED_GOALS_SHORT = '0=not-0 1=not-1 2=not-2 3=not-3+';
const GOAL_BOUNDS = [
  '0 1=0-1 2=0-2 3=0-3 4=0-4 11=1 12=1-2 13=1-3 14=1-4 15=1-5+ 22=2 23=2-3 24=2-4 25=2-5+ 33=3',
  '34=3-4 35=3-5+ 44=4 45=4-5+ 55=5+',
].join(' ');
const GOAL_BOUNDS_SHORT = '0 1=0-1 2=0-2 11=1 12=1-2 13=1-3+ 22=2 23=2-3+ 33=3+';

/** Scores, exact counts and ranges of goals. */
export const SCORES_ROWS: readonly SportybetRow[] = [
  ['45', 'correct-score-ft', SCORES_26],
  ['81', 'correct-score-1h', SCORES_FIRST_HALF],
  ['98', 'correct-score-2h', SCORES_SECOND_HALF],
  ['41', 'correct-score-from-ft', SCORES_FROM, 'score=0:0', ''],
  ['47', 'htft', HALF_FULL],
  ['818', 'htft-total-ft', HALF_FULL_TOTAL, 'total'],
  ['819', 'htft-total-1h', HALF_FULL_TOTAL, 'total'],
  ['46', 'htft-correct-score', HALF_FULL_SCORE],
  ['21', 'exact-goals-ft', EXACT_GOALS, 'variant=sr:exact_goals:6+'],
  ['71', 'exact-goals-1h', EXACT_GOALS_2, 'variant=sr:exact_goals:3+'],
  ['93', 'exact-goals-2h', ':85=0 :86=1 :87=2+', 'variant=sr:exact_goals:2+'],
  ['23', 'home-exact-goals-ft', EXACT_GOALS_2, 'variant=sr:exact_goals:3+'],
  ['24', 'away-exact-goals-ft', EXACT_GOALS_2, 'variant=sr:exact_goals:3+'],
  ['25', 'goal-range-ft', GOAL_RANGE, 'variant=sr:goal_range:7+'],
  ['548', 'multigoals-ft', MULTIGOALS],
  ['552', 'multigoals-1h', MULTIGOALS_SHORT],
  ['553', 'multigoals-2h', MULTIGOALS_SHORT],
  ['549', 'home-multigoals-ft', MULTIGOALS_SHORT],
  ['550', 'away-multigoals-ft', MULTIGOALS_SHORT],
  ['551', 'multiscores-ft', MULTISCORES],
  ['15', 'winning-margin-ft', WINNING_MARGIN, 'variant=sr:winning_margin:3+'],
  ['450004', 'excluded-goals-ft', EXCLUDED_GOALS],
  ['450005', 'home-excluded-goals-ft', EXCLUDED_GOALS_SHORT],
  ['450006', 'away-excluded-goals-ft', EXCLUDED_GOALS_SHORT],
  ['810002', 'excluded-goals-1h', EXCLUDED_GOALS_SHORT],
  ['450001', 'goal-bounds-ft', GOAL_BOUNDS],
  ['450002', 'home-goal-bounds-ft', GOAL_BOUNDS_SHORT],
  ['450003', 'away-goal-bounds-ft', GOAL_BOUNDS_SHORT],
  ['810001', 'goal-bounds-1h', GOAL_BOUNDS_SHORT],
];
