import type { Shape } from './define.ts';

/** Lists of outcomes that many markets share. */
export const RESULT: Shape = '1=home X=draw 2=away';
export const TWO_WAY: Shape = '1=home 2=away';
export const RESULT_H: Shape = '1H=home XH=draw 2H=away';
export const OVER_UNDER: Shape = 'O=over U=under';
export const OVER: Shape = 'O=over';
export const YES_NO: Shape = 'Y=yes N=no';
export const ODD_EVEN: Shape = 'OD=odd EV=even';
export const DOUBLE_CHANCE: Shape = '1X=home-draw X2=draw-away 12=home-away';
export const HOME_NONE_AWAY: Shape = '1=home X=none 2=away';
