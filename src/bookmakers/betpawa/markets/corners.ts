import type { BetpawaRow } from './define.ts';
import { ODD_EVEN, OVER_UNDER, RESULT, TWO_WAY } from './shapes.ts';

const CORNERS_RANGE = '0-8 | 9-11 | 12+';
const CORNERS_RANGE_2 = '0-4 | 5-6 | 7+';
const HOME_CORNERS_RANGE = '0-2 | 3-4 | 5-6 | 7+';
const HOME_CORNERS_EXACT = '0-1 | 2 | 3 | 4+';
const CORNERS_LAST = 'No Corner=none | 1=home | 2=away';

/** Corners. */
export const CORNERS_ROWS: readonly BetpawaRow[] = [
  ['1096783', 'corners-total-ft', OVER_UNDER, '1099466 1099467'],
  ['1096784', 'corners-total-1h', OVER_UNDER, '1099468 1099469'],
  ['1096787', 'corners-1x2-ft', RESULT, '1099477-1099479'],
  ['1096788', 'corners-1x2-1h', RESULT, '1099480-1099482'],
  ['1096785', 'corners-asian-handicap-ft', TWO_WAY, '1099470 1099473'],
  ['1096786', 'corners-asian-handicap-1h', TWO_WAY, '1099474 1099476'],
  ['1096789', 'corners-odd-even-ft', ODD_EVEN, '1099483 1099484'],
  ['1096790', 'corners-odd-even-1h', ODD_EVEN, '1099485 1099486'],
  ['1096803', 'corners-range-ft', CORNERS_RANGE, '1099437-1099439'],
  ['1096804', 'corners-range-1h', CORNERS_RANGE_2, '1099440-1099442'],
  ['1096793', 'home-corners-range-ft', HOME_CORNERS_RANGE, '1099421-1099424'],
  ['1096797', 'away-corners-range-ft', HOME_CORNERS_RANGE, '1099429-1099432'],
  ['1096794', 'home-corners-exact-1h', HOME_CORNERS_EXACT, '1099425-1099428'],
  ['1096802', 'away-corners-exact-1h', HOME_CORNERS_EXACT, '1099433-1099436'],
  ['1096795', 'corners-last-ft', CORNERS_LAST, '1099381-1099383'],
  ['1096796', 'corners-last-1h', CORNERS_LAST, '1099384-1099386'],
];
