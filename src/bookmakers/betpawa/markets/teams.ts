import type { BetpawaRow } from './define.ts';
import { YES_NO } from './shapes.ts';

const TEAMS_TO_SCORE = 'No Goal=none | Home=home-only | Away=away-only | Both=both';

/** Teams that score, clean sheets, goals in a row and leads. */
export const TEAMS_ROWS: readonly BetpawaRow[] = [
  ['1096782', 'teams-to-score-ft', TEAMS_TO_SCORE, '1099356 1099360-1099362'],
  ['3816', 'home-clean-sheet-ft', YES_NO, '3817 3818'],
  ['3807', 'away-clean-sheet-ft', YES_NO, '3808 3809'],
  ['3810', 'home-clean-sheet-1h', YES_NO, '3811 3812'],
  ['3801', 'away-clean-sheet-1h', YES_NO, '3802 3803'],
  ['3813', 'home-clean-sheet-2h', YES_NO, '3814 3815'],
  ['3804', 'away-clean-sheet-2h', YES_NO, '3805 3806'],
  ['5051', 'home-win-to-nil-ft', YES_NO, '5052 5053'],
  ['5042', 'away-win-to-nil-ft', YES_NO, '5043 5044'],
];
