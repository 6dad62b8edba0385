import type { Bet9jaRow } from './define.ts';
import { OVER, OVER_UNDER, RESULT } from './shapes.ts';

const HOME_SHOTS_TOTAL = 'HOver=over';
const AWAY_SHOTS_TOTAL = 'AOver=over';

/** Shots, fouls, offsides, saves and tackles. */
export const STATISTICS_ROWS: readonly Bet9jaRow[] = [
  ['S_OUSHOTS', 'shots-total-ft', OVER, '@line', ''],
  ['S_STOU', 'shots-on-target-total-ft', OVER, '@line', ''],
  ['S_FOU', 'fouls-total-ft', OVER, '@line', ''],
  ['S_OFFOU', 'offsides-total-ft', 'Over=over', '@line', ''],
  ['S_OUSAVES', 'saves-total-ft', OVER, '@line', ''],
  ['S_OUTACKLES', 'tackles-total-ft', OVER, '@line', ''],
  ['S_HOUST', 'home-shots-total-ft', HOME_SHOTS_TOTAL, '@line', ''],
  ['S_AOUS', 'away-shots-total-ft', AWAY_SHOTS_TOTAL, '@line', ''],
  ['S_STHOU', 'home-shots-on-target-total-ft', 'HOMEO=over', '@line', ''],
  ['S_STAOU', 'away-shots-on-target-total-ft', 'AWAYO=over', '@line', ''],
  ['S_FOUH', 'home-fouls-total-ft', 'HO=over', '@line', ''],
  ['S_FOUA', 'away-fouls-total-ft', 'AO=over', '@line', ''],
  ['S_HOUOFF', 'home-offsides-total-ft', 'HomeOver=over', '@line', ''],
  ['S_AOUOFF', 'away-offsides-total-ft', 'AwayOver=over', '@line', ''],
  ['S_HOUSA', 'home-saves-total-ft', HOME_SHOTS_TOTAL, '@line', ''],
  ['S_AOUSA', 'away-saves-total-ft', AWAY_SHOTS_TOTAL, '@line', ''],
  ['S_HOUTA', 'home-tackles-total-ft', HOME_SHOTS_TOTAL, '@line', ''],
  ['S_AOUTA', 'away-tackles-total-ft', AWAY_SHOTS_TOTAL, '@line', ''],
  ['S_1X2SHOTS', 'shots-1x2-ft', RESULT],
  ['S_ST', 'shots-on-target-1x2-ft', RESULT],
  ['S_HOUS', 'shots-total-1h', OVER_UNDER, '@line'],
  ['S_HOUST1', 'shots-on-target-total-1h', OVER_UNDER, '@line'],
  ['S_HOUF', 'fouls-total-1h', OVER_UNDER, '@line'],
  ['S_HOUO', 'offsides-total-1h', OVER_UNDER, '@line'],
  ['S_HS', 'shots-1x2-1h', RESULT],
  ['S_HST', 'shots-on-target-1x2-1h', RESULT],
  ['S_HF', 'fouls-1x2-1h', RESULT],
  ['S_HO', 'offsides-1x2-1h', RESULT],
  ['S_1X2F', 'fouls-1x2-ft', RESULT],
  ['S_1X2OFFS', 'offsides-1x2-ft', RESULT],
  ['S_1X2SAVES', 'saves-1x2-ft', RESULT],
];
