import { chanceCurrent } from '../../src/model/chance-current.ts';
import { stillWords } from '../quote/still-words.ts';
import { spanWords } from '../time/moment-words.ts';

export interface SeenPrice {
  /** Whether its quote is shown as open: of nothing else it is told how likely it is still so. */
  readonly isOpen: boolean;
  readonly seenAtMs: number;
  readonly kickoffMs: number;
}

/** When a price was seen, and how likely it is still so where that is known: `42 s ago · 97 % still so`. */
export const seenWords = (
  { isOpen, seenAtMs, kickoffMs }: SeenPrice,
  nowMs: number,
  ratePerHourAt: (bucket: number) => number | null,
): string => {
  const chance = isOpen ? chanceCurrent({ seenAtMs, nowMs, kickoffMs }, ratePerHourAt) : null;
  return [`${spanWords(nowMs - seenAtMs)} ago`, stillWords(chance)].filter((words) => words !== '').join(' · ');
};
