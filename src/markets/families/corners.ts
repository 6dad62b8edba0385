import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import {
  CORNER_NUMBER,
  CORNER_RANGE,
  CORNER_RANGE_FIRST_HALF,
  FOUR_COUNTS,
  HALF_FULL,
  HALVES,
  HOME_NONE_AWAY,
  ODD_EVEN,
  OVER_UNDER,
  RESULT,
  TEAM_CORNER_RANGE,
  TWO_WAY,
} from '../selection-lists.ts';

const total = family({ kind: 'total', subject: 'corners', lineType: 'total', selections: OVER_UNDER });
const result = family({ subject: 'corners', selections: RESULT });
const asian = family({ kind: 'handicap', subject: 'corners', lineType: 'handicap-asian', selections: TWO_WAY });
const european = family({ kind: 'handicap', subject: 'corners', lineType: 'handicap-european', selections: RESULT });
const oddEven = family({ subject: 'corners', selections: ODD_EVEN });
const teamCornerRange = family({ kind: 'range', subject: 'corners', selections: TEAM_CORNER_RANGE });
const fourCounts = family({ kind: 'exact', subject: 'corners', selections: FOUR_COUNTS });
const who = family({ subject: 'corners', selections: HOME_NONE_AWAY });
const numbered = family({ subject: 'corners', lineType: 'corner-number', selections: HOME_NONE_AWAY });
const market = family({});

/** Corners. */
export const CORNER_MARKETS: readonly Market[] = [
  total('corners-total-ft', 'Total Corners Over/Under - Full Time', { groups: ['corners'] }),
  total('corners-total-1h', 'Total Corners Over/Under - First Half', { groups: ['corners', 'halves'] }),
  total('corners-total-2h', 'Total Corners Over/Under - Second Half'),
  result('corners-1x2-ft', 'Most Corners 1X2 - Full Time', { groups: ['corners'] }),
  result('corners-1x2-1h', 'Most Corners 1X2 - First Half', { groups: ['corners', 'halves'] }),
  result('corners-1x2-2h', 'Most Corners 1X2 - Second Half'),
  asian('corners-asian-handicap-ft', 'Corners Asian Handicap - Full Time', { groups: ['corners'] }),
  asian('corners-asian-handicap-1h', 'Corners Asian Handicap - First Half', { groups: ['corners', 'halves'] }),
  asian('corners-asian-handicap-2h', 'Corners Asian Handicap - Second Half'),
  european('corners-handicap-3way-ft', 'Corners 3-Way Handicap - Full Time'),
  european('corners-handicap-3way-1h', 'Corners 3-Way Handicap - First Half'),
  european('corners-handicap-3way-2h', 'Corners 3-Way Handicap - Second Half'),
  oddEven('corners-odd-even-ft', 'Corners Odd/Even - Full Time', { groups: ['corners'] }),
  oddEven('corners-odd-even-1h', 'Corners Odd/Even - First Half', { groups: ['corners', 'halves'] }),
  market('corners-range-ft', 'Corner Range - Full Time', {
    kind: 'range',
    subject: 'corners',
    selections: CORNER_RANGE,
    groups: ['corners'],
  }),
  market('corners-range-1h', 'Corner Range - First Half', {
    kind: 'range',
    subject: 'corners',
    selections: CORNER_RANGE_FIRST_HALF,
    groups: ['corners', 'halves'],
  }),
  teamCornerRange('home-corners-range-ft', 'Home Team Corner Range - Full Time', { groups: ['corners'] }),
  teamCornerRange('away-corners-range-ft', 'Away Team Corner Range - Full Time', { groups: ['corners'] }),
  fourCounts('home-corners-exact-1h', 'Home Team Exact Corners - First Half', { groups: ['corners', 'halves'] }),
  fourCounts('away-corners-exact-1h', 'Away Team Exact Corners - First Half', { groups: ['corners', 'halves'] }),
  who('corners-last-ft', 'Last Corner - Full Time', { groups: ['corners'] }),
  who('corners-last-1h', 'Last Corner - First Half', { groups: ['corners', 'halves'] }),
  numbered('corners-first-ft', 'First Corner - Full Time'),
  numbered('corners-first-1h', 'First Corner - First Half'),
  total('home-corners-total-ft', 'Home Team Corners Over/Under - Full Time'),
  total('away-corners-total-ft', 'Away Team Corners Over/Under - Full Time'),
  total('home-corners-total-1h', 'Home Team Corners Over/Under - First Half'),
  total('away-corners-total-1h', 'Away Team Corners Over/Under - First Half'),
  market('corners-number-ft', 'Number Of Corners - Full Time', {
    kind: 'exact',
    subject: 'corners',
    selections: CORNER_NUMBER,
  }),
  market('corners-htft', 'Corners HT/FT', { subject: 'corners', selections: HALF_FULL }),
  market('corners-highest-half', 'Half With Most Corners', { subject: 'corners', selections: HALVES }),
];
