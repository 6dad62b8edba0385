import type { Bet9jaRow } from './define.ts';
import { TWO_WAY } from './shapes.ts';

/** Who goes through. */
export const CUPS_ROWS: readonly Bet9jaRow[] = [['S_12QUALIFY', 'to-qualify', TWO_WAY]];
