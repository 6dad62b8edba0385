import type { Bet9jaRow } from './define.ts';
import { HOME_NONE_AWAY, ODD_EVEN, OVER_UNDER, RESULT, RESULT_H, TWO_WAY } from './shapes.ts';

const HOME_CORNERS_RANGE = '02=0-2 34=3-4 56=5-6 7=7+';
const CORNERS_NUMBER = [
  'LT7Corner=under-7 7Corner=7 8Corner=8 9Corner=9 10Corner=10 11Corner=11 12Corner=12 13Corner=13',
  '14Corner=14 15Corner=15 16Corner=16 17Corner=17 18Corner=18 19Corner=19 20PCorner=20+',
].join(' ');
const CORNERS_HTFT = [
  '11=home-home 1X=home-draw 12=home-away X1=draw-home XX=draw-draw X2=draw-away 21=away-home',
  '2X=away-draw 22=away-away',
].join(' ');

/** Corners. */
export const CORNERS_ROWS: readonly Bet9jaRow[] = [
  ['S_OUCORNERS', 'corners-total-ft', OVER_UNDER, '@line'],
  ['S_C1HTOU', 'corners-total-1h', OVER_UNDER, '@line'],
  ['S_OUCORNERS1T', 'corners-total-1h', OVER_UNDER, '@line'],
  ['S_C2HTOU', 'corners-total-2h', OVER_UNDER, '@line'],
  ['S_TEAMCORNER', 'corners-1x2-ft', RESULT],
  ['S_TEAMCORNER1T', 'corners-1x2-1h', RESULT],
  ['S_1X2C2HT', 'corners-1x2-2h', RESULT],
  ['S_CAH', 'corners-asian-handicap-ft', TWO_WAY, '@line'],
  ['S_CAHH', 'corners-asian-handicap-1h', TWO_WAY, '@line'],
  ['S_CAH2', 'corners-asian-handicap-2h', TWO_WAY, '@line'],
  ['S_HNDCORNER', 'corners-handicap-3way-ft', RESULT_H, '@line'],
  ['S_CHH', 'corners-handicap-3way-1h', RESULT, '@line'],
  ['S_CH2', 'corners-handicap-3way-2h', RESULT, '@line'],
  ['S_OECORNER', 'corners-odd-even-ft', ODD_EVEN],
  ['S_OECH', 'corners-odd-even-1h', 'O=odd E=even'],
  ['S_MULTIC', 'corners-range-ft', '08=0-8 911=9-11 12=12+'],
  ['S_MULTICH1', 'corners-range-1h', '04HT=0-4 56HT=5-6 7HT=7+'],
  ['S_MULTICH', 'home-corners-range-ft', HOME_CORNERS_RANGE],
  ['S_MULTICA', 'away-corners-range-ft', HOME_CORNERS_RANGE],
  ['S_LASTCORNER', 'corners-last-ft', HOME_NONE_AWAY],
  ['S_LCH', 'corners-last-1h', HOME_NONE_AWAY],
  ['S_1STCORNER', 'corners-first-ft', HOME_NONE_AWAY, '@1'],
  ['S_FCH', 'corners-first-1h', HOME_NONE_AWAY, '@1'],
  ['S_CORNERSHOMEOU', 'home-corners-total-ft', 'HCO=over HCU=under', '@line'],
  ['S_CORNERSAWAYOU', 'away-corners-total-ft', 'ACO=over ACU=under', '@line'],
  ['S_NCORN', 'corners-number-ft', CORNERS_NUMBER],
  ['S_CORNERHTFT', 'corners-htft', CORNERS_HTFT],
  ['S_HALFCORNER', 'corners-highest-half', '1=1st 2=2nd X=equal'],
];
