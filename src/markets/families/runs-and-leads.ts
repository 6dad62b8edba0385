import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { YES_NO } from '../selection-lists.ts';

const yesNo = family({ selections: YES_NO });

/** Goals in a row, and leads at any time. */
export const RUN_AND_LEAD_MARKETS: readonly Market[] = [
  yesNo('any-team-2-in-a-row', 'Any Team To Score 2+ In A Row'),
  yesNo('home-2-in-a-row', 'Home Team To Score 2+ In A Row'),
  yesNo('away-2-in-a-row', 'Away Team To Score 2+ In A Row'),
  yesNo('any-team-3-in-a-row', 'Any Team To Score 3+ In A Row'),
  yesNo('home-3-in-a-row', 'Home Team To Score 3+ In A Row'),
  yesNo('away-3-in-a-row', 'Away Team To Score 3+ In A Row'),
  yesNo('any-lead-by-1', 'Any Team To Lead By 1 At Any Time'),
  yesNo('any-lead-by-2', 'Any Team To Lead By 2 At Any Time'),
  yesNo('any-lead-by-3', 'Any Team To Lead By 3 At Any Time'),
  yesNo('home-lead-by-1', 'Home Team To Lead By 1 At Any Time'),
  yesNo('home-lead-by-2', 'Home Team To Lead By 2 At Any Time'),
  yesNo('home-lead-by-3', 'Home Team To Lead By 3 At Any Time'),
  yesNo('away-lead-by-1', 'Away Team To Lead By 1 At Any Time'),
  yesNo('away-lead-by-2', 'Away Team To Lead By 2 At Any Time'),
  yesNo('away-lead-by-3', 'Away Team To Lead By 3 At Any Time'),
  yesNo('home-win-2up-yes-no', 'Home Team Win Or Lead By 2 (2UP yes/no)'),
  yesNo('away-win-2up-yes-no', 'Away Team Win Or Lead By 2 (2UP yes/no)'),
];
