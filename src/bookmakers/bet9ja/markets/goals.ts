import type { Bet9jaRow } from './define.ts';
import { ODD_EVEN, OVER_UNDER, RESULT, RESULT_H, TWO_WAY, YES_NO } from './shapes.ts';

const HOME_TOTAL_GOALS = 'HO=over HU=under';
const AWAY_TOTAL_GOALS = 'AO=over AU=under';
const ASIAN_HANDICAP = '1H=home 2H=away';
const BTTS_1H_AND_BTTS = 'NGANDNG=no-no GGANDNG=yes-no GGANDGG=yes-yes NGANDGG=no-yes';

/** Totals, handicaps, both teams to score, odd and even. */
export const GOALS_ROWS: readonly Bet9jaRow[] = [
  ['S_OU', 'total-goals-ft', OVER_UNDER, '@line'],
  ['S_OUA', 'total-goals-ft', OVER_UNDER, '@line'],
  ['S_OU1T', 'total-goals-1h', OVER_UNDER, '@line'],
  ['S_OU2T', 'total-goals-2h', OVER_UNDER, '@line'],
  ['S_HAOU', 'home-total-goals-ft', 'OH=over UH=under', '@line'],
  ['S_HAOU', 'away-total-goals-ft', 'OA=over UA=under', '@line'],
  ['S_HA1HOU', 'home-total-goals-1h', HOME_TOTAL_GOALS, '@line'],
  ['S_HA1HOU', 'away-total-goals-1h', AWAY_TOTAL_GOALS, '@line'],
  ['S_HA2HOU', 'home-total-goals-2h', HOME_TOTAL_GOALS, '@line'],
  ['S_HA2HOU', 'away-total-goals-2h', AWAY_TOTAL_GOALS, '@line'],
  ['S_1X2HND', 'handicap-3way-ft', RESULT_H, '@line'],
  ['S_1X2HNDHT', 'handicap-3way-1h', RESULT, '@line'],
  ['S_1X2HND2TN', 'handicap-3way-2h', RESULT, '@line'],
  ['S_AH', 'asian-handicap-ft', TWO_WAY, '@line'],
  ['S_AHH', 'asian-handicap-1h', TWO_WAY, '@line'],
  ['S_12HND1T', 'asian-handicap-1h', ASIAN_HANDICAP, '@line'],
  ['S_AH2', 'asian-handicap-2h', TWO_WAY, '@line'],
  ['S_12HND2T', 'asian-handicap-2h', ASIAN_HANDICAP, '@line'],
  ['S_GGNG', 'btts-ft', YES_NO],
  ['S_GGNG1T', 'btts-1h', YES_NO],
  ['S_GGNG2T', 'btts-2h', YES_NO],
  ['S_GGNG2PLUS', 'btts-2plus-ft', 'GG=yes NG=no'],
  ['S_GNGFSH', 'btts-1h-and-btts-2h', BTTS_1H_AND_BTTS],
  ['S_OE', 'odd-even-ft', ODD_EVEN],
  ['S_OE1T', 'odd-even-1h', ODD_EVEN],
  ['S_OE2T', 'odd-even-2h', ODD_EVEN],
  ['S_OEHOME', 'home-odd-even-ft', ODD_EVEN],
  ['S_OEAWAY', 'away-odd-even-ft', ODD_EVEN],
];
