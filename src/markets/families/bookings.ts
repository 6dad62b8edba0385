import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import {
  EXACT_BOOKINGS,
  EXACT_BOOKINGS_FIRST_HALF,
  FOUR_COUNTS,
  HOME_NONE_AWAY,
  ODD_EVEN,
  OVER_UNDER,
  RESULT,
  TWO_WAY,
  UP_TO_THREE,
  YES_NO,
} from '../selection-lists.ts';

const total = family({ kind: 'total', subject: 'bookings', lineType: 'total', selections: OVER_UNDER });
const result = family({ subject: 'bookings', selections: RESULT });
const fourCounts = family({ kind: 'exact', subject: 'bookings', selections: FOUR_COUNTS });
const upToThree = family({ kind: 'exact', subject: 'bookings', selections: UP_TO_THREE });
const points = family({ kind: 'total', subject: 'booking-points', lineType: 'total', selections: OVER_UNDER });
const numbered = family({ subject: 'bookings', lineType: 'booking-number', selections: HOME_NONE_AWAY });
const yesNo = family({ subject: 'red-cards', selections: YES_NO });
const market = family({});

/** Cards, booking points and players sent off. */
export const BOOKING_MARKETS: readonly Market[] = [
  total('bookings-total-ft', 'Total Bookings Over/Under - Full Time', { groups: ['bookings'] }),
  total('bookings-total-1h', 'Total Bookings Over/Under - First Half', { groups: ['bookings', 'halves'] }),
  total('bookings-total-2h', 'Total Bookings Over/Under - Second Half'),
  result('bookings-1x2-ft', 'Most Bookings 1X2 - Full Time', { groups: ['bookings'] }),
  result('bookings-1x2-1h', 'Most Bookings 1X2 - First Half', { groups: ['bookings', 'halves'] }),
  market('bookings-exact-ft', 'Exact Bookings - Full Time', {
    kind: 'exact',
    subject: 'bookings',
    selections: EXACT_BOOKINGS,
    groups: ['bookings'],
  }),
  market('bookings-exact-1h', 'Exact Bookings - First Half', {
    kind: 'exact',
    subject: 'bookings',
    selections: EXACT_BOOKINGS_FIRST_HALF,
    groups: ['bookings', 'halves'],
  }),
  fourCounts('home-bookings-exact-ft', 'Home Team Exact Bookings - Full Time', { groups: ['bookings'] }),
  fourCounts('away-bookings-exact-ft', 'Away Team Exact Bookings - Full Time', { groups: ['bookings'] }),
  upToThree('home-bookings-exact-1h', 'Home Team Exact Bookings - First Half', { groups: ['bookings', 'halves'] }),
  upToThree('away-bookings-exact-1h', 'Away Team Exact Bookings - First Half', { groups: ['bookings', 'halves'] }),
  total('home-bookings-total-ft', 'Home Team Bookings Over/Under - Full Time'),
  total('away-bookings-total-ft', 'Away Team Bookings Over/Under - Full Time'),
  total('home-bookings-total-1h', 'Home Team Bookings Over/Under - First Half'),
  total('away-bookings-total-1h', 'Away Team Bookings Over/Under - First Half'),
  market('bookings-asian-handicap-ft', 'Bookings Handicap - Full Time', {
    kind: 'handicap',
    subject: 'bookings',
    lineType: 'handicap-asian',
    selections: TWO_WAY,
  }),
  points('bookings-points-total-ft', 'Booking Points Over/Under - Full Time'),
  points('bookings-points-total-1h', 'Booking Points Over/Under - First Half'),
  numbered('booking-first-ft', 'First Booking - Full Time'),
  numbered('booking-first-1h', 'First Booking - First Half'),
  market('booking-last-ft', 'Last Booking - Full Time', { subject: 'bookings', selections: HOME_NONE_AWAY }),
  yesNo('sending-off-ft', 'Player Sent Off - Full Time', { groups: ['bookings'] }),
  yesNo('sending-off-1h', 'Player Sent Off - First Half'),
  yesNo('home-sending-off-ft', 'Home Team Player Sent Off - Full Time', { groups: ['bookings'] }),
  yesNo('away-sending-off-ft', 'Away Team Player Sent Off - Full Time', { groups: ['bookings'] }),
  yesNo('home-sending-off-1h', 'Home Team Player Sent Off - First Half'),
  yesNo('away-sending-off-1h', 'Away Team Player Sent Off - First Half'),
  market('bookings-odd-even-ft', 'Bookings Odd/Even - Full Time', { subject: 'bookings', selections: ODD_EVEN }),
];
