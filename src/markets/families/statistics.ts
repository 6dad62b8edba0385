import { family } from '../define-market.ts';
import type { Market } from '../market.ts';
import { OVER_UNDER, RESULT } from '../selection-lists.ts';

const shotTotal = family({ kind: 'total', subject: 'shots', lineType: 'total', selections: OVER_UNDER });
const targetTotal = family({ kind: 'total', subject: 'shots-on-target', lineType: 'total', selections: OVER_UNDER });
const foulTotal = family({ kind: 'total', subject: 'fouls', lineType: 'total', selections: OVER_UNDER });
const offsideTotal = family({ kind: 'total', subject: 'offsides', lineType: 'total', selections: OVER_UNDER });
const saveTotal = family({ kind: 'total', subject: 'saves', lineType: 'total', selections: OVER_UNDER });
const tackleTotal = family({ kind: 'total', subject: 'tackles', lineType: 'total', selections: OVER_UNDER });
const shotResult = family({ subject: 'shots', selections: RESULT });
const targetResult = family({ subject: 'shots-on-target', selections: RESULT });
const foulResult = family({ subject: 'fouls', selections: RESULT });
const offsideResult = family({ subject: 'offsides', selections: RESULT });
const market = family({});

/** Shots, fouls, offsides, saves, tackles. Bookmakers take them from different data providers. */
export const STATISTIC_MARKETS: readonly Market[] = [
  shotTotal('shots-total-ft', 'Total Shots Over/Under - Full Time'),
  targetTotal('shots-on-target-total-ft', 'Shots On Target Over/Under - Full Time'),
  foulTotal('fouls-total-ft', 'Fouls Over/Under - Full Time'),
  offsideTotal('offsides-total-ft', 'Offsides Over/Under - Full Time'),
  saveTotal('saves-total-ft', 'Saves Over/Under - Full Time'),
  tackleTotal('tackles-total-ft', 'Tackles Over/Under - Full Time'),
  shotTotal('home-shots-total-ft', 'Home Team Shots Over/Under - Full Time'),
  shotTotal('away-shots-total-ft', 'Away Team Shots Over/Under - Full Time'),
  targetTotal('home-shots-on-target-total-ft', 'Home Team Shots On Target Over/Under - Full Time'),
  targetTotal('away-shots-on-target-total-ft', 'Away Team Shots On Target Over/Under - Full Time'),
  foulTotal('home-fouls-total-ft', 'Home Team Fouls Over/Under - Full Time'),
  foulTotal('away-fouls-total-ft', 'Away Team Fouls Over/Under - Full Time'),
  offsideTotal('home-offsides-total-ft', 'Home Team Offsides Over/Under - Full Time'),
  offsideTotal('away-offsides-total-ft', 'Away Team Offsides Over/Under - Full Time'),
  saveTotal('home-saves-total-ft', 'Home Team Saves Over/Under - Full Time'),
  saveTotal('away-saves-total-ft', 'Away Team Saves Over/Under - Full Time'),
  tackleTotal('home-tackles-total-ft', 'Home Team Tackles Over/Under - Full Time'),
  tackleTotal('away-tackles-total-ft', 'Away Team Tackles Over/Under - Full Time'),
  shotResult('shots-1x2-ft', 'Most Shots 1X2 - Full Time'),
  targetResult('shots-on-target-1x2-ft', 'Most Shots On Target 1X2 - Full Time'),
  shotTotal('shots-total-1h', 'Total Shots Over/Under - First Half'),
  targetTotal('shots-on-target-total-1h', 'Shots On Target Over/Under - First Half'),
  foulTotal('fouls-total-1h', 'Fouls Over/Under - First Half'),
  offsideTotal('offsides-total-1h', 'Offsides Over/Under - First Half'),
  shotResult('shots-1x2-1h', 'Most Shots 1X2 - First Half'),
  targetResult('shots-on-target-1x2-1h', 'Most Shots On Target 1X2 - First Half'),
  foulResult('fouls-1x2-1h', 'Most Fouls 1X2 - First Half'),
  offsideResult('offsides-1x2-1h', 'Most Offsides 1X2 - First Half'),
  foulResult('fouls-1x2-ft', 'Most Fouls 1X2 - Full Time'),
  offsideResult('offsides-1x2-ft', 'Most Offsides 1X2 - Full Time'),
  market('saves-1x2-ft', 'Most Saves 1X2 - Full Time', { subject: 'saves', selections: RESULT }),
];
