import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import {
  EXACT_GOALS,
  EXACT_GOALS_FIRST_HALF,
  EXACT_GOALS_SECOND_HALF,
  EXCLUDED_GOALS,
  EXCLUDED_GOALS_SHORT,
  GOAL_BOUNDS,
  GOAL_BOUNDS_SHORT,
  GOAL_RANGE,
  GOAL_RANGE_SECOND_HALF,
  MULTIGOALS,
  MULTIGOALS_SHORT,
  MULTISCORES,
  UP_TO_THREE,
  WINNING_MARGIN,
} from '../selection-lists.ts';

const upToThree = family({ kind: 'exact', selections: UP_TO_THREE });
const multigoals = family({ kind: 'range', selections: MULTIGOALS_SHORT, winnersPerBet: null });
const excludedGoals = family({ kind: 'exact', selections: EXCLUDED_GOALS_SHORT, winnersPerBet: null });
const goalBounds = family({ kind: 'range', selections: GOAL_BOUNDS_SHORT, winnersPerBet: null });
const market = family({});

/** Numbers and ranges of goals. Buckets of the same text are the same bet; `6`, `6+` and `5+` are not. */
export const GOAL_COUNT_MARKETS: readonly Market[] = [
  market('exact-goals-ft', 'Exact Goals - Full Time', { kind: 'exact', selections: EXACT_GOALS, groups: ['goals'] }),
  market('exact-goals-1h', 'Exact Goals - First Half', {
    kind: 'exact',
    selections: EXACT_GOALS_FIRST_HALF,
    groups: ['goals', 'halves'],
  }),
  market('exact-goals-2h', 'Exact Goals - Second Half', {
    kind: 'exact',
    selections: EXACT_GOALS_SECOND_HALF,
    groups: ['goals', 'halves'],
  }),
  upToThree('home-exact-goals-ft', 'Home Team Exact Goals - Full Time', { groups: ['goals', 'specials'] }),
  upToThree('away-exact-goals-ft', 'Away Team Exact Goals - Full Time', { groups: ['goals', 'specials'] }),
  market('goal-range-ft', 'Goal Range - Full Time', { kind: 'range', selections: GOAL_RANGE, groups: ['goals'] }),
  market('goal-range-2h', 'Goal Range - Second Half', {
    kind: 'range',
    selections: GOAL_RANGE_SECOND_HALF,
    groups: ['halves'],
  }),
  market('multigoals-ft', 'Multigoals - Full Time', {
    kind: 'range',
    selections: MULTIGOALS,
    winnersPerBet: null,
    groups: ['goals', 'specials'],
  }),
  multigoals('multigoals-1h', 'Multigoals - First Half', { groups: ['goals', 'halves', 'specials'] }),
  multigoals('multigoals-2h', 'Multigoals - Second Half', { groups: ['goals', 'halves', 'specials'] }),
  multigoals('home-multigoals-ft', 'Home Team Multigoals - Full Time', { groups: ['goals', 'specials'] }),
  multigoals('away-multigoals-ft', 'Away Team Multigoals - Full Time', { groups: ['goals', 'specials'] }),
  market('multiscores-ft', 'Multiscores - Full Time', {
    kind: 'correct-score',
    selections: MULTISCORES,
    groups: ['goals', 'specials'],
  }),
  market('winning-margin-ft', 'Winning Margin - Full Time', {
    kind: 'exact',
    selections: WINNING_MARGIN,
    groups: ['specials'],
  }),
  market('excluded-goals-ft', 'Excluded Number Of Goals - Full Time', {
    kind: 'exact',
    selections: EXCLUDED_GOALS,
    winnersPerBet: null,
  }),
  excludedGoals('home-excluded-goals-ft', 'Home Team Excluded Number Of Goals - Full Time'),
  excludedGoals('away-excluded-goals-ft', 'Away Team Excluded Number Of Goals - Full Time'),
  excludedGoals('excluded-goals-1h', 'Excluded Number Of Goals - First Half'),
  market('goal-bounds-ft', 'Goal Bounds - Full Time', { kind: 'range', selections: GOAL_BOUNDS, winnersPerBet: null }),
  goalBounds('home-goal-bounds-ft', 'Home Team Goal Bounds - Full Time'),
  goalBounds('away-goal-bounds-ft', 'Away Team Goal Bounds - Full Time'),
  goalBounds('goal-bounds-1h', 'Goal Bounds - First Half'),
];
