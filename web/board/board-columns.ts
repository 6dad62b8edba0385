import { type MarketId, marketIdOf } from '../book/desk-market.ts';
import type { CompleteList } from '../book/desk-quote.ts';

export interface BoardSelection {
  readonly key: string;
  /** As the head of its column. */
  readonly label: string;
  readonly name: string;
}

/** One market of the board: a group of columns, one per selection and one for the margin. */
export interface BoardColumn {
  readonly id: MarketId;
  readonly market: string;
  readonly title: string;
  readonly winnersPerBet: number;
  readonly selections: readonly BoardSelection[];
}

const column = (
  market: string,
  line: number | null,
  title: string,
  winnersPerBet: number,
  selections: readonly BoardSelection[],
): BoardColumn => ({ id: marketIdOf(market, line), market, title, winnersPerBet, selections });

export const BOARD_COLUMNS: readonly BoardColumn[] = [
  column('1x2-ft', null, '1X2', 1, [
    { key: 'home', label: '1', name: 'Home' },
    { key: 'draw', label: 'X', name: 'Draw' },
    { key: 'away', label: '2', name: 'Away' },
  ]),
  column('total-goals-ft', 2.5, 'Total 2.5', 1, [
    { key: 'over', label: 'Over', name: 'Over 2.5' },
    { key: 'under', label: 'Under', name: 'Under 2.5' },
  ]),
  column('btts-ft', null, 'Both teams to score', 1, [
    { key: 'yes', label: 'Yes', name: 'Both score' },
    { key: 'no', label: 'No', name: 'Not both' },
  ]),
  column('double-chance-ft', null, 'Double chance', 2, [
    { key: 'home-draw', label: '1X', name: 'Home or draw' },
    { key: 'home-away', label: '12', name: 'Home or away' },
    { key: 'draw-away', label: 'X2', name: 'Draw or away' },
  ]),
];

export const BOARD_MARKETS: readonly MarketId[] = BOARD_COLUMNS.map(({ id }) => id);

/** The full lists of the board's markets. */
export const boardCompleteList = (market: string): CompleteList | null => {
  const found = BOARD_COLUMNS.find((one) => one.market === market);
  if (found === undefined) return null;
  return { selections: found.selections.map(({ key }) => key), winnersPerBet: found.winnersPerBet };
};
