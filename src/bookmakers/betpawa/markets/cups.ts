import type { BetpawaRow } from './define.ts';
import { TWO_WAY } from './shapes.ts';

const WINNING_METHOD = [
  'Home Team in 90mins=home-regular-time | Away Team in 90mins=away-regular-time',
  'Home Team in Penalty Shootout=home-penalties | Away Team in Penalty Shootout=away-penalties',
].join(' | ');

/** Who goes through. */
export const CUPS_ROWS: readonly BetpawaRow[] = [
  ['4272110', 'to-qualify', TWO_WAY, '4272113 4272117'],
  ['28000217', 'winning-method', WINNING_METHOD, '28000218 28000219 28000222 28000223', ''],
];
