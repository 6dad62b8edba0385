import type { SportybetRow } from './define.ts';
import { YES_NO, YES_NO_OWN } from './shapes.ts';

const TEAMS_TO_SCORE = '784=none 788=home-only 790=away-only 792=both';

/** Teams that score, clean sheets, goals in a row and leads. */
export const TEAMS_ROWS: readonly SportybetRow[] = [
  ['30', 'teams-to-score-ft', TEAMS_TO_SCORE],
  ['31', 'home-clean-sheet-ft', YES_NO],
  ['32', 'away-clean-sheet-ft', YES_NO],
  ['76', 'home-clean-sheet-1h', YES_NO],
  ['77', 'away-clean-sheet-1h', YES_NO],
  ['96', 'home-clean-sheet-2h', YES_NO],
  ['97', 'away-clean-sheet-2h', YES_NO],
  ['33', 'home-win-to-nil-ft', YES_NO],
  ['34', 'away-win-to-nil-ft', YES_NO],
  ['900036', 'home-win-to-nil-1h', YES_NO_OWN],
  ['900037', 'away-win-to-nil-1h', YES_NO_OWN],
  ['900038', 'home-win-to-nil-2h', YES_NO_OWN],
  ['900052', 'away-win-to-nil-2h', YES_NO_OWN],
  ['900015', 'home-to-score-ft', YES_NO_OWN],
  ['900014', 'away-to-score-ft', YES_NO_OWN],
  ['900022', 'home-to-score-1h', YES_NO_OWN],
  ['900021', 'away-to-score-1h', YES_NO_OWN],
  ['900020', 'home-to-score-2h', YES_NO_OWN],
  ['900019', 'away-to-score-2h', YES_NO_OWN],
  ['60010', 'any-team-2-in-a-row', YES_NO],
  ['60011', 'home-2-in-a-row', YES_NO],
  ['60012', 'away-2-in-a-row', YES_NO],
  ['60020', 'any-team-3-in-a-row', YES_NO],
  ['60021', 'home-3-in-a-row', YES_NO],
  ['60022', 'away-3-in-a-row', YES_NO],
  ['60300', 'any-lead-by-1', YES_NO],
  ['60301', 'any-lead-by-2', YES_NO],
  ['60302', 'any-lead-by-3', YES_NO],
  ['60303', 'home-lead-by-1', YES_NO],
  ['60304', 'home-lead-by-2', YES_NO],
  ['60305', 'home-lead-by-3', YES_NO],
  ['60306', 'away-lead-by-1', YES_NO],
  ['60307', 'away-lead-by-2', YES_NO],
  ['60308', 'away-lead-by-3', YES_NO],
];
