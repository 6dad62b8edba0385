import type { Gap } from '../../src/contract/gaps.ts';
import type { Market } from '../../src/contract/markets.ts';
import { lineText } from '../format/numbers.ts';

/** Signs of the selections that everybody knows by one. */
const SIGNS: Readonly<Record<string, string>> = {
  home: '1',
  draw: 'X',
  away: '2',
  'home-draw': '1X',
  'home-away': '12',
  'draw-away': 'X2',
};

/** A selection as short as it goes: `1`, `X2`, `Over`. */
export const selectionSign = (selection: string, known: Market | undefined): string =>
  SIGNS[selection] ?? known?.selections.find(({ key }) => key === selection)?.name ?? selection;

export const isHandicap = (known: Market | undefined): boolean => known?.lineType.startsWith('handicap') ?? false;

/** A market without what goes without saying. */
export const shortMarket = (market: string, known: Market | undefined): string =>
  (known?.name ?? market).replace(/ - Full Time$/, '');

const SHORTER: readonly (readonly [string, string])[] = [
  [' - First Half', ' 1H'],
  [' - Second Half', ' 2H'],
  ['Over/Under', 'O/U'],
];

/** The same in the words of the trade, where room is short: `Total Corners O/U 1H`. */
export const tightMarket = (market: string, known: Market | undefined): string =>
  SHORTER.reduce((words, [long, short]) => words.replace(long, short), shortMarket(market, known));

/** A market with its line: `1X2`, `Total Goals 2.5`. */
export const marketWords = (market: string, line: number | null, known: Market | undefined): string => {
  return `${known?.name ?? market}${line === null ? '' : ` ${lineText(line, isHandicap(known))}`}`;
};

/** Whether our price gives money away, is too mean, or neither can be said. */
export const gapMeaning = ({ edge, points }: Pick<Gap, 'edge' | 'points'>): 'generous' | 'mean' | 'none' => {
  if (edge > 0) return 'generous';
  return points > 0 ? 'mean' : 'none';
};
