import { createContext, useContext } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskView } from '../view/desk-view.ts';
import type { BoardColumn } from './board-columns.ts';

/** What all blocks of the board share. */
export interface BoardContextValue {
  readonly desk: DeskView;
  /** The shown bookmakers, the reference first. */
  readonly bookmakers: readonly DeskSource[];
  /** Their slugs, for comparisons. */
  readonly slugs: readonly string[];
  readonly columns: readonly BoardColumn[];
  readonly intervalMs: number;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

export const useBoard = (): BoardContextValue => {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('used outside of the board');
  return board;
};

/** Where the columns of the grid begin, from 1: the match, the bookmaker, then the markets. */
export const MATCH_COLUMN = 1;
export const BOOKMAKER_COLUMN = 2;
const FIRST_MARKET_COLUMN = 3;

/** The first column of a market's group: one per selection and one for the margin. */
export const firstColumnOf = (columns: readonly BoardColumn[], index: number): number =>
  columns.slice(0, index).reduce((column, { selections }) => column + selections.length + 1, FIRST_MARKET_COLUMN);

/** The last column of the markets. */
export const lastMarketColumn = (columns: readonly BoardColumn[]): number => firstColumnOf(columns, columns.length) - 1;

/** The column of the gap, the last of the grid. */
export const columnCount = (columns: readonly BoardColumn[]): number => lastMarketColumn(columns) + 1;
