import type { Market } from '../../src/contract/markets.ts';
import { type MarketId, marketIdOf } from '../book/desk-market.ts';
import { lineText } from '../format/numbers.ts';
import { isHandicap, selectionSign, tightMarket } from '../gap/gap-words.ts';

export interface BoardSelection {
  readonly key: string;
  /** As the head of its column. */
  readonly label: string;
  readonly name: string;
}

/** One market of the board, with its line: a group of columns. */
export interface BoardColumn {
  readonly id: MarketId;
  readonly market: string;
  readonly title: string;
  /** As short as it goes, for narrow screens. */
  readonly short: string;
  readonly selections: readonly BoardSelection[];
}

const usual = (
  market: string,
  line: number | null,
  title: string,
  short: string,
  selections: readonly BoardSelection[],
): BoardColumn => ({ id: marketIdOf(market, line), market, title, short, selections });

/** The columns of a board that nobody has chosen others for. They are known before the catalogue is. */
export const USUAL_COLUMNS: readonly BoardColumn[] = [
  usual('1x2-ft', null, '1X2', '1X2', [
    { key: 'home', label: '1', name: 'Home' },
    { key: 'draw', label: 'X', name: 'Draw' },
    { key: 'away', label: '2', name: 'Away' },
  ]),
  usual('total-goals-ft', 2.5, 'Total 2.5', '2.5', [
    { key: 'over', label: 'Over', name: 'Over 2.5' },
    { key: 'under', label: 'Under', name: 'Under 2.5' },
  ]),
  usual('btts-ft', null, 'Both teams to score', 'BTTS', [
    { key: 'yes', label: 'Yes', name: 'Both score' },
    { key: 'no', label: 'No', name: 'Not both' },
  ]),
  usual('double-chance-ft', null, 'Double chance', 'DC', [
    { key: 'home-draw', label: '1X', name: 'Home or draw' },
    { key: 'home-away', label: '12', name: 'Home or away' },
    { key: 'draw-away', label: 'X2', name: 'Draw or away' },
  ]),
];

export const USUAL_MARKETS: readonly MarketId[] = USUAL_COLUMNS.map(({ id }) => id);

/** `key` or `key:line` in its parts; `undefined` where the catalogue has no such market or line. */
const inCatalogue = (
  id: MarketId,
  catalogue: readonly Market[],
): { readonly known: Market; readonly line: number | null } | undefined => {
  const [key, text] = id.split(':');
  const known = catalogue.find((market) => market.key === key);
  if (known === undefined || (known.lineType === 'none') !== (text === undefined)) return undefined;
  const line = text === undefined ? null : Number(text);
  return line === null || Number.isInteger(line * 4) ? { known, line } : undefined;
};

const titleOf = (known: Market, line: number | null): string => {
  const title = tightMarket(known.key, known);
  return line === null ? title : `${title} ${lineText(line, isHandicap(known))}`;
};

/** The column of a market and line; `undefined` where there is no such market. */
export const columnOf = (id: MarketId, catalogue: readonly Market[]): BoardColumn | undefined => {
  const own = USUAL_COLUMNS.find((column) => column.id === id);
  if (own !== undefined) return own;
  const found = inCatalogue(id, catalogue);
  if (found === undefined) return undefined;
  const { known, line } = found;
  const title = titleOf(known, line);
  const selections = known.selections.map(({ key, name }) => ({ key, name, label: selectionSign(key, known) }));
  return { id, market: known.key, title, short: title, selections };
};

/** The columns of a view: those that were chosen and exist; the usual ones where there are none. */
export const boardColumns = (chosen: readonly MarketId[], catalogue: readonly Market[]): readonly BoardColumn[] => {
  const columns = chosen.map((id) => columnOf(id, catalogue)).filter((column) => column !== undefined);
  return columns.length > 0 ? columns : USUAL_COLUMNS;
};

/** What the address says of columns: nothing for the usual ones. */
export const columnSearch = (ids: readonly MarketId[]): readonly MarketId[] | undefined =>
  ids.length === 0 || ids.join(' ') === USUAL_MARKETS.join(' ') ? undefined : ids;
