import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { TEAMS_TO_SCORE, YES_NO } from '../selection-lists.ts';

const yesNo = family({ selections: YES_NO });
const market = family({});

/** Which teams score, and clean sheets. */
export const TEAM_GOAL_MARKETS: readonly Market[] = [
  market('teams-to-score-ft', 'Which Team To Score (4-way) - Full Time', {
    selections: TEAMS_TO_SCORE,
    groups: ['goals', 'specials'],
  }),
  yesNo('home-clean-sheet-ft', 'Home Team Clean Sheet - Full Time', { groups: ['goals'] }),
  yesNo('away-clean-sheet-ft', 'Away Team Clean Sheet - Full Time', { groups: ['goals'] }),
  yesNo('home-clean-sheet-1h', 'Home Team Clean Sheet - First Half', { groups: ['goals', 'halves'] }),
  yesNo('away-clean-sheet-1h', 'Away Team Clean Sheet - First Half', { groups: ['halves'] }),
  yesNo('home-clean-sheet-2h', 'Home Team Clean Sheet - Second Half', { groups: ['goals', 'halves'] }),
  yesNo('away-clean-sheet-2h', 'Away Team Clean Sheet - Second Half', { groups: ['halves'] }),
  yesNo('home-win-to-nil-ft', 'Home Team Win To Nil - Full Time', { groups: ['goals', 'specials'] }),
  yesNo('away-win-to-nil-ft', 'Away Team Win To Nil - Full Time', { groups: ['goals', 'specials'] }),
  yesNo('home-win-to-nil-1h', 'Home Team Win To Nil - First Half'),
  yesNo('away-win-to-nil-1h', 'Away Team Win To Nil - First Half'),
  yesNo('home-win-to-nil-2h', 'Home Team Win To Nil - Second Half'),
  yesNo('away-win-to-nil-2h', 'Away Team Win To Nil - Second Half'),
  yesNo('home-to-score-ft', 'Home Team To Score - Full Time'),
  yesNo('away-to-score-ft', 'Away Team To Score - Full Time'),
  yesNo('home-to-score-1h', 'Home Team To Score - First Half'),
  yesNo('away-to-score-1h', 'Away Team To Score - First Half'),
  yesNo('home-to-score-2h', 'Home Team To Score - Second Half'),
  yesNo('away-to-score-2h', 'Away Team To Score - Second Half'),
];
