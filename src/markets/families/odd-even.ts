import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { ODD_EVEN } from '../selection-lists.ts';

const oddEven = family({ selections: ODD_EVEN });

/** Odd or even number of goals; none is even. */
export const ODD_EVEN_MARKETS: readonly Market[] = [
  oddEven('odd-even-ft', 'Odd/Even Goals - Full Time', { groups: ['specials'] }),
  oddEven('odd-even-1h', 'Odd/Even Goals - First Half', { groups: ['halves'] }),
  oddEven('odd-even-2h', 'Odd/Even Goals - Second Half', { groups: ['halves'] }),
  oddEven('home-odd-even-ft', 'Home Team Odd/Even - Full Time', { groups: ['specials'] }),
  oddEven('away-odd-even-ft', 'Away Team Odd/Even - Full Time', { groups: ['specials'] }),
  oddEven('home-odd-even-1h', 'Home Team Odd/Even - First Half'),
  oddEven('away-odd-even-1h', 'Away Team Odd/Even - First Half'),
  oddEven('home-odd-even-2h', 'Home Team Odd/Even - Second Half'),
  oddEven('away-odd-even-2h', 'Away Team Odd/Even - Second Half'),
];
