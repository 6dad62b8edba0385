import type { Shape } from './define.ts';

/** Lists of outcomes that many markets share. */
export const RESULT: Shape = '1=home 2=draw 3=away';
export const DOUBLE_CHANCE: Shape = '9=home-draw 11=draw-away 10=home-away';
export const OVER_UNDER: Shape = '12=over 13=under';
export const OVER_UNDER_OWN: Shape = '30=over 31=under';
export const YES_NO: Shape = '74=yes 76=no';
export const YES_NO_OWN: Shape = '39=yes 40=no';
export const ODD_EVEN: Shape = '70=odd 72=even';
export const ODD_EVEN_OWN: Shape = '33=odd 32=even';
export const HOME_NONE_AWAY: Shape = '6=home 7=none 8=away';
export const EUROPEAN: Shape = '1711=home 1712=draw 1713=away';
export const ASIAN: Shape = '1714=home 1715=away';
