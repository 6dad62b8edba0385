import type { SportybetRow } from './define.ts';
import { HOME_NONE_AWAY, OVER_UNDER, OVER_UNDER_OWN, RESULT, YES_NO } from './shapes.ts';

const BOOKINGS_EXACT = '710=0-3 712=4 714=5 716=6 718=7 720=8 722=9 724=10 726=11 728=12+';
const BOOKINGS_EXACT_2 = '1760=0 1761=1 1762=2 1763=3 1764=4 1765=5 1766=6+';
const FOUR_COUNTS = '730=0-1 732=2 734=3 736=4+';
const UP_TO_THREE = '54=0 56=1 58=2 60=3+';

/** Cards and players sent off. */
export const BOOKINGS_ROWS: readonly SportybetRow[] = [
  ['139', 'bookings-total-ft', OVER_UNDER, 'total'],
  ['152', 'bookings-total-1h', OVER_UNDER, 'total'],
  ['136', 'bookings-1x2-ft', RESULT],
  ['149', 'bookings-1x2-1h', RESULT],
  ['142', 'bookings-exact-ft', BOOKINGS_EXACT],
  ['155', 'bookings-exact-1h', BOOKINGS_EXACT_2],
  ['143', 'home-bookings-exact-ft', FOUR_COUNTS],
  ['144', 'away-bookings-exact-ft', FOUR_COUNTS],
  ['156', 'home-bookings-exact-1h', UP_TO_THREE],
  ['157', 'away-bookings-exact-1h', UP_TO_THREE],
  ['900304', 'home-bookings-total-ft', OVER_UNDER_OWN, 'total'],
  ['900305', 'away-bookings-total-ft', OVER_UNDER_OWN, 'total'],
  ['900306', 'home-bookings-total-1h', OVER_UNDER_OWN, 'total'],
  ['900307', 'away-bookings-total-1h', OVER_UNDER_OWN, 'total'],
  ['900312', 'bookings-asian-handicap-ft', '1=home 3=away', 'hcp'],
  ['138', 'bookings-points-total-ft', OVER_UNDER, 'total'],
  ['151', 'bookings-points-total-1h', OVER_UNDER, 'total'],
  ['137', 'booking-first-ft', HOME_NONE_AWAY, 'bookingnr'],
  ['150', 'booking-first-1h', HOME_NONE_AWAY, 'bookingnr'],
  ['146', 'sending-off-ft', YES_NO],
  ['159', 'sending-off-1h', YES_NO],
  ['147', 'home-sending-off-ft', YES_NO],
  ['148', 'away-sending-off-ft', YES_NO],
  ['160', 'home-sending-off-1h', YES_NO],
  ['161', 'away-sending-off-1h', YES_NO],
];
