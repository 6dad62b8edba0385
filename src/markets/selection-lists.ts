import type { Selection } from './market.ts';

/** The ordered selections that several markets share. Order is part of stored history: append, never move. */
type Selections = readonly Selection[];

/** From `key: name` pairs, in order. */
const list = (...pairs: readonly (readonly [key: string, name: string])[]): Selections =>
  pairs.map(([key, name]) => ({ key, name }));

/** Selections whose name is their key: scores, counts, ranges. */
const plain = (keys: string): Selections => keys.split(' ').map((key) => ({ key, name: key }));

/** Every pair of two lists, the first one leading; keys join with a hyphen. */
const pairs = (first: Selections, second: Selections, joiner: string): Selections =>
  first.flatMap((a) => second.map((b) => ({ key: `${a.key}-${b.key}`, name: `${a.name}${joiner}${b.name}` })));

const OTHER_SCORE = list(['other', 'Any other score']);
const NO_GOAL = list(['no-goal', 'No goal']);

export const RESULT = list(['home', 'Home'], ['draw', 'Draw'], ['away', 'Away']);
export const TWO_WAY = list(['home', 'Home'], ['away', 'Away']);
export const DRAW_AWAY = list(['draw', 'Draw'], ['away', 'Away']);
export const HOME_DRAW = list(['home', 'Home'], ['draw', 'Draw']);
export const OVER_UNDER = list(['over', 'Over'], ['under', 'Under']);
export const YES_NO = list(['yes', 'Yes'], ['no', 'No']);
export const ODD_EVEN = list(['odd', 'Odd'], ['even', 'Even']);
export const HALVES = list(['1st', 'First half'], ['2nd', 'Second half'], ['equal', 'Equal']);
/** Who does something, with nobody in the middle. */
export const HOME_NONE_AWAY = list(['home', 'Home'], ['none', 'None'], ['away', 'Away']);
export const TEAMS_TO_SCORE = list(
  ['none', 'No team'],
  ['home-only', 'Only home'],
  ['away-only', 'Only away'],
  ['both', 'Both teams'],
);

const HOME_OR_DRAW = list(['home-draw', 'Home or draw']);
const DRAW_OR_AWAY = list(['draw-away', 'Draw or away']);
const HOME_OR_AWAY = list(['home-away', 'Home or away']);
export const DOUBLE_CHANCE = [...HOME_OR_DRAW, ...DRAW_OR_AWAY, ...HOME_OR_AWAY];

const UNDER_OVER = list(['under', 'under'], ['over', 'over']);
const BOTH_SCORE = list(['yes', 'both score'], ['no', 'not both score']);
const CHANCES_OF_COMBOS = [...HOME_OR_DRAW, ...HOME_OR_AWAY, ...DRAW_OR_AWAY];
export const RESULT_TOTAL = pairs(RESULT, UNDER_OVER, ' and ');
export const RESULT_BTTS = pairs(RESULT, BOTH_SCORE, ' and ');
export const CHANCE_TOTAL = pairs(CHANCES_OF_COMBOS, UNDER_OVER, ' and ');
export const CHANCE_BTTS = pairs(CHANCES_OF_COMBOS, BOTH_SCORE, ' and ');
export const TOTAL_BTTS = list(
  ['over-yes', 'Over and both score'],
  ['under-yes', 'Under and both score'],
  ['over-no', 'Over and not both score'],
  ['under-no', 'Under and not both score'],
);
export const HALVES_BTTS = list(
  ['no-no', 'In neither half'],
  ['yes-no', 'Only in the first half'],
  ['yes-yes', 'In both halves'],
  ['no-yes', 'Only in the second half'],
);

export const HALF_FULL = pairs(RESULT, RESULT, ' / ');
export const HALF_FULL_TOTAL = UNDER_OVER.flatMap((total) => pairs(HALF_FULL, [total], ' and '));
export const FIRST_GOAL_RESULT = [
  ...pairs(
    list(['home-goal', 'Home scores first'], ['away-goal', 'Away scores first']),
    list(['home', 'home wins'], ['draw', 'draw'], ['away', 'away wins']),
    ', ',
  ),
  ...NO_GOAL,
];

export const CORRECT_SCORE = [
  ...plain('0-0 1-0 2-0 3-0 4-0 0-1 1-1 2-1 3-1 4-1 0-2 1-2 2-2 3-2 4-2 0-3 1-3 2-3 3-3 4-3 0-4 1-4 2-4 3-4 4-4'),
  ...plain('0-5 0-6 1-5 2-5 3-5 5-0 5-1 5-2 5-3 5-4 6-0 6-1 6-2 6-3 7-0 7-1 7-2 8-0'),
  ...OTHER_SCORE,
  ...list(['other-long-list', 'Any score beyond the long list']),
];
const HALF_SCORES = '0-0 0-1 0-2 1-0 1-1 1-2 2-0 2-1 2-2';
export const CORRECT_SCORE_FIRST_HALF = [...plain(HALF_SCORES), ...OTHER_SCORE];
export const CORRECT_SCORE_SECOND_HALF = [
  ...plain(`${HALF_SCORES} 0-3 0-4 1-3 1-4 2-3 3-0 3-1 3-2 3-3 4-0 4-1 4-2 5-0 5-1 6-0`),
  ...OTHER_SCORE,
];
export const CORRECT_SCORE_FROM = plain(
  '0-0 1-0 2-0 3-0 4-0 5-0 6-0 0-1 1-1 2-1 3-1 4-1 5-1 0-2 1-2 2-2 3-2 4-2 0-3 1-3 2-3 3-3 0-4 1-4 2-4 0-5 1-5 0-6',
);
export const HALF_FULL_SCORE = plain(
  [
    '0-0/0-0 0-0/0-1 0-0/0-2 0-0/0-3 0-0/1-0 0-0/1-1 0-0/1-2 0-0/2-0 0-0/2-1 0-0/3-0 0-0/4+',
    '0-1/0-1 0-1/0-2 0-1/0-3 0-1/1-1 0-1/1-2 0-1/2-1 0-1/4+ 0-2/0-2 0-2/0-3 0-2/1-2 0-2/4+ 0-3/0-3 0-3/4+',
    '1-0/1-0 1-0/1-1 1-0/1-2 1-0/2-0 1-0/2-1 1-0/3-0 1-0/4+ 1-1/1-1 1-1/1-2 1-1/2-1 1-1/4+ 1-2/1-2 1-2/4+',
    '2-0/2-0 2-0/2-1 2-0/3-0 2-0/4+ 2-1/2-1 2-1/4+ 3-0/3-0 3-0/4+ 4+/4+',
  ].join(' '),
);
export const MULTISCORES = list(
  ['home-1-0-2-0-3-0', '1-0, 2-0 or 3-0'],
  ['away-0-1-0-2-0-3', '0-1, 0-2 or 0-3'],
  ['home-4-0-5-0-6-0', '4-0, 5-0 or 6-0'],
  ['away-0-4-0-5-0-6', '0-4, 0-5 or 0-6'],
  ['home-2-1-3-1-4-1', '2-1, 3-1 or 4-1'],
  ['away-1-2-1-3-1-4', '1-2, 1-3 or 1-4'],
  ['home-3-2-4-2-4-3-5-1', '3-2, 4-2, 4-3 or 5-1'],
  ['away-2-3-2-4-3-4-1-5', '2-3, 2-4, 3-4 or 1-5'],
  ['other-home', 'Any other home win'],
  ['other-away', 'Any other away win'],
  ['draw', 'Draw'],
);
export const WINNING_MARGIN = list(
  ['home-1', 'Home by 1'],
  ['home-2', 'Home by 2'],
  ['home-3+', 'Home by 3 or more'],
  ['away-1', 'Away by 1'],
  ['away-2', 'Away by 2'],
  ['away-3+', 'Away by 3 or more'],
  ['draw', 'Draw'],
);

export const EXACT_GOALS = plain('0 1 2 3 4 5 6+ 6');
export const EXACT_GOALS_FIRST_HALF = plain('0 1 2+ 2 3+ 3');
export const EXACT_GOALS_SECOND_HALF = plain('0 1 2+ 2 3');
export const UP_TO_THREE = plain('0 1 2 3+');
export const GOAL_RANGE = plain('0-1 2-3 4-6 7+ 4+');
export const GOAL_RANGE_SECOND_HALF = plain('0-1 2-3 4+');
export const MULTIGOALS = [...plain('1-2 1-3 1-4 1-5 1-6 2-3 2-4 2-5 2-6 3-4 3-5 3-6 4-5 4-6 5-6 7+'), ...NO_GOAL];
export const MULTIGOALS_SHORT = [...plain('1-2 1-3 2-3 4+'), ...NO_GOAL];
export const GOAL_BOUNDS = plain('0 0-1 0-2 0-3 0-4 1 1-2 1-3 1-4 1-5+ 2 2-3 2-4 2-5+ 3 3-4 3-5+ 4 4-5+ 5+');
export const GOAL_BOUNDS_SHORT = plain('0 0-1 0-2 1 1-2 1-3+ 2 2-3+ 3+');
const exclusions = (counts: string): Selections =>
  counts.split(' ').map((count) => ({ key: `not-${count}`, name: `Not ${count}` }));
export const EXCLUDED_GOALS = exclusions('0 1 2 3 4 5+');
export const EXCLUDED_GOALS_SHORT = exclusions('0 1 2 3+');

export const FIFTEEN_MINUTE_BANDS = [...plain('1-15 16-30 31-45 46-60 61-75 76-90'), ...list(['none', 'No goal'])];
export const TEN_MINUTE_BANDS = [
  ...plain('1-10 11-20 21-30 31-40 41-50 51-60 61-70 71-80 81-90'),
  ...list(['none', 'No goal']),
];

export const CORNER_RANGE = plain('0-8 9-11 12+');
export const CORNER_RANGE_FIRST_HALF = plain('0-4 5-6 7+');
export const TEAM_CORNER_RANGE = plain('0-2 3-4 5-6 7+');
export const FOUR_COUNTS = plain('0-1 2 3 4+');
export const CORNER_NUMBER = [
  ...list(['under-7', 'Under 7']),
  ...plain('7 8 9 10 11 12 13 14 15 16 17 18 19'),
  ...list(['20+', '20 or more']),
];
export const EXACT_BOOKINGS = plain('0-3 4 5 6 7 8 9 10 11 12+');
export const EXACT_BOOKINGS_FIRST_HALF = plain('0 1 2 3 4 5 6+');

export const WINNING_METHOD = list(
  ['home-regular-time', 'Home in regular time'],
  ['away-regular-time', 'Away in regular time'],
  ['home-overtime', 'Home in overtime'],
  ['away-overtime', 'Away in overtime'],
  ['home-penalties', 'Home on penalties'],
  ['away-penalties', 'Away on penalties'],
);
