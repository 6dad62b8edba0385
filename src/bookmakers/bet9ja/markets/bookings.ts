import type { Bet9jaRow } from './define.ts';
import { HOME_NONE_AWAY, ODD_EVEN, OVER_UNDER, RESULT, TWO_WAY, YES_NO } from './shapes.ts';

const HOME_BOOKINGS_EXACT = '01BookHome=0-1 2BookHome=2 3BookHome=3 4+BookHome=4+';
const AWAY_BOOKINGS_EXACT = '01BookAway=0-1 2BookAway=2 3BookAway=3 4+BookAway=4+';
const BOOKING_FIRST = '1=home N=none 2=away';

/** Cards and players sent off. */
export const BOOKINGS_ROWS: readonly Bet9jaRow[] = [
  ['S_OUBOOK', 'bookings-total-ft', OVER_UNDER, '@line'],
  ['S_OUBOOK1T', 'bookings-total-1h', OVER_UNDER, '@line'],
  ['S_2HTOUCA', 'bookings-total-2h', OVER_UNDER, '@line'],
  ['S_1X2BOOK', 'bookings-1x2-ft', RESULT],
  ['S_1X2BOOK1T', 'bookings-1x2-1h', RESULT],
  ['S_EXACTBOOK', 'bookings-exact-ft', '0-3 4 5 6 7 8 9 10 11 12+'],
  ['S_ECH', 'bookings-exact-1h', '0 1 2 3 4 5 6=6+'],
  ['S_BOOKSHOME', 'home-bookings-exact-ft', HOME_BOOKINGS_EXACT],
  ['S_BOOKSAWAY', 'away-bookings-exact-ft', AWAY_BOOKINGS_EXACT],
  ['S_OUBOOKHOME', 'home-bookings-total-ft', OVER_UNDER, '@line'],
  ['S_OUBOOKAWAY', 'away-bookings-total-ft', OVER_UNDER, '@line'],
  ['S_CAH1', 'bookings-asian-handicap-ft', TWO_WAY, '@line'],
  ['S_1STBOOK', 'booking-first-ft', BOOKING_FIRST, '@1'],
  ['S_FCH1', 'booking-first-1h', HOME_NONE_AWAY, '@1'],
  ['S_LASTBOOK', 'booking-last-ft', BOOKING_FIRST],
  ['S_REDCARD', 'sending-off-ft', YES_NO],
  ['S_REDCARD1T', 'sending-off-1h', YES_NO],
  ['S_RCH', 'home-sending-off-ft', YES_NO],
  ['S_RCA', 'away-sending-off-ft', YES_NO],
  ['S_OEBOOK', 'bookings-odd-even-ft', ODD_EVEN],
];
