import { type MarketId, marketIdOf } from '../book/desk-market.ts';

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
  readonly selections: readonly BoardSelection[];
}

const column = (
  market: string,
  line: number | null,
  title: string,
  selections: readonly BoardSelection[],
): BoardColumn => ({ id: marketIdOf(market, line), market, title, selections });

export const BOARD_COLUMNS: readonly BoardColumn[] = [
  column('1x2-ft', null, '1X2', [
    { key: 'home', label: '1', name: 'Home' },
    { key: 'draw', label: 'X', name: 'Draw' },
    { key: 'away', label: '2', name: 'Away' },
  ]),
  column('total-goals-ft', 2.5, 'Total 2.5', [
    { key: 'over', label: 'Over', name: 'Over 2.5' },
    { key: 'under', label: 'Under', name: 'Under 2.5' },
  ]),
  column('btts-ft', null, 'Both teams to score', [
    { key: 'yes', label: 'Yes', name: 'Both score' },
    { key: 'no', label: 'No', name: 'Not both' },
  ]),
  column('double-chance-ft', null, 'Double chance', [
    { key: 'home-draw', label: '1X', name: 'Home or draw' },
    { key: 'home-away', label: '12', name: 'Home or away' },
    { key: 'draw-away', label: 'X2', name: 'Draw or away' },
  ]),
];

export const BOARD_MARKETS: readonly MarketId[] = BOARD_COLUMNS.map(({ id }) => id);
