import type { BetpawaRow } from './define.ts';
import { ODD_EVEN, OVER_UNDER, RESULT, TWO_WAY, YES_NO } from './shapes.ts';

/** Totals, handicaps, both teams to score, odd and even. */
export const GOALS_ROWS: readonly BetpawaRow[] = [
  ['5000', 'total-goals-ft', OVER_UNDER, '5001 5002'],
  ['4958', 'total-goals-1h', OVER_UNDER, '4959 4960'],
  ['4976', 'total-goals-2h', OVER_UNDER, '4977 4978'],
  ['5006', 'home-total-goals-ft', OVER_UNDER, '5007 5008'],
  ['5003', 'away-total-goals-ft', OVER_UNDER, '5004 5005'],
  ['4964', 'home-total-goals-1h', OVER_UNDER, '4965 4966'],
  ['4961', 'away-total-goals-1h', OVER_UNDER, '4962 4963'],
  ['4982', 'home-total-goals-2h', OVER_UNDER, '4983 4984'],
  ['4979', 'away-total-goals-2h', OVER_UNDER, '4980 4981'],
  ['4724', 'handicap-3way-ft', RESULT, '4725-4727'],
  ['4716', 'handicap-3way-1h', RESULT, '4717-4719'],
  ['4720', 'handicap-3way-2h', RESULT, '4721-4723'],
  ['3774', 'asian-handicap-ft', TWO_WAY, '3775 3776'],
  ['3747', 'asian-handicap-1h', TWO_WAY, '3748 3749'],
  ['3756', 'asian-handicap-2h', TWO_WAY, '3757 3758'],
  ['3795', 'btts-ft', YES_NO, '3796 3797'],
  ['3789', 'btts-1h', YES_NO, '3790 3791'],
  ['3792', 'btts-2h', YES_NO, '3793 3794'],
  ['4833', 'odd-even-ft', ODD_EVEN, '4834 4835'],
  ['4794', 'odd-even-1h', ODD_EVEN, '4795 4796'],
  ['4809', 'odd-even-2h', ODD_EVEN, '4810 4811'],
  ['4842', 'home-odd-even-ft', ODD_EVEN, '4843 4844'],
  ['4836', 'away-odd-even-ft', ODD_EVEN, '4837 4838'],
];
