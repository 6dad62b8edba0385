import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { HALVES, RESULT, YES_NO } from '../selection-lists.ts';

const half = family({ selections: HALVES });
const yesNo = family({ selections: YES_NO });
const market = family({});

/** The two halves compared. */
export const HALF_MARKETS: readonly Market[] = [
  half('highest-scoring-half', 'Half With More Goals', { groups: ['goals'] }),
  half('home-highest-scoring-half', 'Home Team Half With More Goals', { groups: ['goals'] }),
  half('away-highest-scoring-half', 'Away Team Half With More Goals', { groups: ['goals', 'halves'] }),
  yesNo('home-win-both-halves', 'Home Team Win Both Halves', { groups: ['goals'] }),
  yesNo('away-win-both-halves', 'Away Team Win Both Halves', { groups: ['goals'] }),
  yesNo('home-win-either-half', 'Home Team Win Either Half'),
  yesNo('away-win-either-half', 'Away Team Win Either Half'),
  yesNo('home-score-both-halves', 'Home Team Score In Both Halves', { groups: ['goals'] }),
  yesNo('away-score-both-halves', 'Away Team Score In Both Halves', { groups: ['goals'] }),
  yesNo('both-halves-over-1-5', 'Both Halves Over 1.5'),
  yesNo('both-halves-under-1-5', 'Both Halves Under 1.5'),
  market('1h-result-or-match-result', 'First Half Result Or Match Result', {
    kind: 'combo',
    selections: RESULT,
    winnersPerBet: null,
  }),
];
