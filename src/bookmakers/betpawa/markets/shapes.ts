import type { Shape } from './define.ts';

/** Lists of outcomes that many markets share. */
export const RESULT: Shape = '1=home | X=draw | 2=away';
export const DOUBLE_CHANCE: Shape = '1X=home-draw | X2=draw-away | 12=home-away';
export const TWO_WAY: Shape = '1=home | 2=away';
export const OVER_UNDER: Shape = 'Over=over | Under=under';
export const YES_NO: Shape = 'Yes=yes | No=no';
export const ODD_EVEN: Shape = 'Odd=odd | Even=even';
export const HALVES: Shape = 'First Half=1st | Second Half=2nd | Equal=equal';
