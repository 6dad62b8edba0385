import type { BetpawaRow } from './define.ts';
import { OVER_UNDER, RESULT, YES_NO } from './shapes.ts';

const BOOKINGS_EXACT = '0-3 | 4 | 5 | 6 | 7 | 8 | 9 | 10 | 11 | 12+';
const BOOKINGS_EXACT_2 = '0 | 1 | 2 | 3 | 4 | 5 | 6+';
const HOME_BOOKINGS_EXACT = '0-1 | 2 | 3 | 4+';
const HOME_BOOKINGS_EXACT_2 = '0 | 1 | 2 | 3+';

/** Cards and players sent off. */
export const BOOKINGS_ROWS: readonly BetpawaRow[] = [
  ['1096764', 'bookings-total-ft', OVER_UNDER, '1099462 1099463'],
  ['1096765', 'bookings-total-1h', OVER_UNDER, '1099464 1099465'],
  ['1096774', 'bookings-1x2-ft', RESULT, '1099369-1099371'],
  ['1096775', 'bookings-1x2-1h', RESULT, '1099372-1099374'],
  ['1096776', 'bookings-exact-ft', BOOKINGS_EXACT, '1099404-1099413'],
  ['1096777', 'bookings-exact-1h', BOOKINGS_EXACT_2, '1099414-1099420'],
  ['1096768', 'home-bookings-exact-ft', HOME_BOOKINGS_EXACT, '1099387-1099390'],
  ['1096770', 'away-bookings-exact-ft', HOME_BOOKINGS_EXACT, '1099396-1099399'],
  ['1096769', 'home-bookings-exact-1h', HOME_BOOKINGS_EXACT_2, '1099391 1099392 1099394 1099395'],
  ['1096771', 'away-bookings-exact-1h', HOME_BOOKINGS_EXACT_2, '1099400-1099403'],
  ['1096766', 'sending-off-ft', YES_NO, '1099487 1099488'],
  ['1096778', 'home-sending-off-ft', YES_NO, '1099491 1099492'],
  ['1096780', 'away-sending-off-ft', YES_NO, '1099495 1099496'],
];
