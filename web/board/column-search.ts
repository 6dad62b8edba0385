import type { Market } from '../../src/contract/markets.ts';
import { type MarketId, marketIdOf } from '../book/desk-market.ts';
import { folded } from './board-filter.ts';

/** Quotes of players are not collected. */
const NOT_OFFERED = 'players';

/** The markets of the catalogue whose name, key or group has all the words. */
export const findMarkets = (catalogue: readonly Market[], search: string): readonly Market[] => {
  const words = folded(search)
    .split(/\s+/)
    .filter((word) => word !== '');
  return catalogue.filter(({ key, name, groups }) => {
    if (groups.includes(NOT_OFFERED)) return false;
    const text = folded(`${name} ${key} ${groups.join(' ')}`);
    return words.every((word) => text.includes(word));
  });
};

const LINES: Readonly<Record<string, readonly number[]>> = {
  total: [2.5, 0.5, 1.5, 3.5, 4.5, 5.5],
  'handicap-asian': [-1, -0.5, 0, 0.5, 1, -1.5, 1.5],
  'handicap-european': [-1, 1, -2, 2],
};

/** Lines that are asked for most, the first one first; `null`: the market has none. */
export const usualLines = ({ lineType }: Market): readonly number[] | null =>
  lineType === 'none' ? null : (LINES[lineType] ?? [1, 2, 3]);

/** The column of a market with a line as it was typed; `undefined` where that is no line. */
export const columnIdOf = ({ key, lineType }: Market, line: string): MarketId | undefined => {
  if (lineType === 'none') return key;
  const number = line.trim() === '' ? Number.NaN : Number(line.replace('−', '-').replace(',', '.'));
  return Number.isInteger(number * 4) && Math.abs(number) < 1000 ? marketIdOf(key, number) : undefined;
};

/** The list with one of its members at another place. */
export const moved = <Member>(list: readonly Member[], from: number, to: number): readonly Member[] => {
  const member = list[from];
  if (member === undefined || to < 0 || to >= list.length || from === to) return list;
  const others = list.filter((_, place) => place !== from);
  return [...others.slice(0, to), member, ...others.slice(to)];
};
