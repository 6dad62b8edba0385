import { createContext, useContext } from 'react';
import type { FairMethod } from '../../src/odds/fair-method.ts';
import type { DeskSource } from '../app/use-sources.ts';
import type { BoardLayout } from '../view/board-view.ts';
import type { DeskView } from '../view/desk-view.ts';
import type { BoardGroup } from './board-groups.ts';

/** What all blocks of the board share. */
export interface BoardContextValue {
  readonly desk: DeskView;
  readonly layout: BoardLayout;
  /** The shown bookmakers, the reference first. */
  readonly bookmakers: readonly DeskSource[];
  /** Their slugs, for comparisons. */
  readonly slugs: readonly string[];
  /** The markets, with their places in the grid. */
  readonly groups: readonly BoardGroup[];
  /** Rows of every match. */
  readonly rows: number;
  readonly fairMethod: FairMethod;
  readonly intervalMs: number;
}

export const BoardContext = createContext<BoardContextValue | null>(null);

export const useBoard = (): BoardContextValue => {
  const board = useContext(BoardContext);
  if (board === null) throw new Error('used outside of the board');
  return board;
};
