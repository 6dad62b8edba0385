import { family } from './define-market.ts';
import type { Market } from './market.ts';
import { OVER_UNDER, RESULT } from './selection-lists.ts';

const MAX_MINUTE = 120;
const KEY = /^(1x2|total-goals)-([1-9]\d{0,2})min$/;

const result = family({ selections: RESULT });
const total = family({ kind: 'total', lineType: 'total', selections: OVER_UNDER });

/**
 * The market of a window from kick-off to any minute from 1 to 120 (`1x2-45min`, `total-goals-7min`): the two families
 * of the catalogue that take any number. `undefined` for every other key.
 */
export const windowMarket = (key: string): Market | undefined => {
  const parts = KEY.exec(key);
  if (parts === null) return undefined;
  const [, kind, minute] = parts;
  if (Number(minute) > MAX_MINUTE) return undefined;
  const window = `First ${minute} ${minute === '1' ? 'Minute' : 'Minutes'}`;
  return kind === '1x2' ? result(key, `1X2 - ${window}`) : total(key, `Over/Under Goals - ${window}`);
};
