import type { SportybetRow } from './define.ts';

/** Who goes through. */
export const CUPS_ROWS: readonly SportybetRow[] = [['2', 'to-qualify', '4=home 5=away']];
