import type { Bet9jaRow } from './define.ts';
import { YES_NO } from './shapes.ts';

const TEAMS_TO_SCORE = 'NG=none 1=home-only 2=away-only GG=both';

/** Teams that score, clean sheets, goals in a row and leads. */
export const TEAMS_ROWS: readonly Bet9jaRow[] = [
  ['S_SCORET', 'teams-to-score-ft', TEAMS_TO_SCORE],
  ['S_CLEANSH', 'home-clean-sheet-ft', YES_NO],
  ['S_CLEANSA', 'away-clean-sheet-ft', YES_NO],
  ['S_HOMEWINNIL', 'home-win-to-nil-ft', YES_NO],
  ['S_AWAYWINNIL', 'away-win-to-nil-ft', YES_NO],
  ['S_HOME0HT', 'home-win-to-nil-1h', YES_NO],
  ['S_AWAY0HT', 'away-win-to-nil-1h', YES_NO],
  ['S_HOME02T', 'home-win-to-nil-2h', YES_NO],
  ['S_AWAY02T', 'away-win-to-nil-2h', YES_NO],
  ['S_HTS', 'home-to-score-ft', YES_NO],
  ['S_AWAYSCORE', 'away-to-score-ft', YES_NO],
  ['S_1SCOREHT', 'home-to-score-1h', YES_NO],
  ['S_2SCOREHT', 'away-to-score-1h', YES_NO],
  ['S_1SCORE2T', 'home-to-score-2h', YES_NO],
  ['S_2SCORE2T', 'away-to-score-2h', YES_NO],
  ['S_SCORE2R', 'any-team-2-in-a-row', YES_NO],
  ['S_HOMES2R', 'home-2-in-a-row', YES_NO],
  ['S_SCOREA2R', 'away-2-in-a-row', YES_NO],
  ['S_SCORE3R', 'any-team-3-in-a-row', YES_NO],
  ['S_SCOREH3R', 'home-3-in-a-row', YES_NO],
  ['S_SCOREA3R', 'away-3-in-a-row', YES_NO],
  ['S_HL', 'home-lead-by-1', 'HOME1Y=yes HOME1N=no'],
  ['S_AL', 'away-lead-by-1', 'AWAY1Y=yes AWAY1N=no'],
  ['S_HL', 'home-win-2up-yes-no', 'HOME2Y=yes HOME2N=no'],
  ['S_AL', 'away-win-2up-yes-no', 'AWAY2Y=yes AWAY2N=no'],
];
