import type { SportybetRow } from './define.ts';
import { ASIAN, HOME_NONE_AWAY, ODD_EVEN, OVER_UNDER, OVER_UNDER_OWN, RESULT } from './shapes.ts';

const TEAM_RANGE = ':1144=0-2 :1145=3-4 :1146=5-6 :1147=7+';
const FOUR_COUNTS = '730=0-1 732=2 734=3 736=4+';

/** Corners. */
export const CORNERS_ROWS: readonly SportybetRow[] = [
  ['166', 'corners-total-ft', OVER_UNDER, 'total'],
  ['177', 'corners-total-1h', OVER_UNDER, 'total'],
  ['162', 'corners-1x2-ft', RESULT],
  ['173', 'corners-1x2-1h', RESULT],
  ['165', 'corners-asian-handicap-ft', ASIAN, 'hcp'],
  ['176', 'corners-asian-handicap-1h', ASIAN, 'hcp'],
  ['172', 'corners-odd-even-ft', ODD_EVEN],
  ['183', 'corners-odd-even-1h', ODD_EVEN],
  ['169', 'corners-range-ft', ':1141=0-8 :1142=9-11 :1143=12+', 'variant=sr:point_range:12+'],
  ['182', 'corners-range-1h', ':1148=0-4 :1149=5-6 :1150=7+', 'variant=sr:point_range:7+_2'],
  ['170', 'home-corners-range-ft', TEAM_RANGE, 'variant=sr:point_range:7+'],
  ['171', 'away-corners-range-ft', TEAM_RANGE, 'variant=sr:point_range:7+'],
  ['180', 'home-corners-exact-1h', FOUR_COUNTS],
  ['181', 'away-corners-exact-1h', FOUR_COUNTS],
  ['164', 'corners-last-ft', HOME_NONE_AWAY],
  ['175', 'corners-last-1h', HOME_NONE_AWAY],
  ['163', 'corners-first-ft', HOME_NONE_AWAY, 'cornernr'],
  ['174', 'corners-first-1h', HOME_NONE_AWAY, 'cornernr'],
  ['900300', 'home-corners-total-ft', OVER_UNDER_OWN, 'total'],
  ['900301', 'away-corners-total-ft', OVER_UNDER_OWN, 'total'],
  ['900302', 'home-corners-total-1h', OVER_UNDER_OWN, 'total'],
  ['900303', 'away-corners-total-1h', OVER_UNDER_OWN, 'total'],
];
