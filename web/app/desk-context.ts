import { createContext, useContext } from 'react';
import type { DeskBook } from '../book/desk-book.ts';
import type { DeskSession } from '../live/desk-session.ts';

/** What lives as long as the page. */
export interface Desk {
  readonly book: DeskBook;
  readonly session: DeskSession;
}

export const DeskContext = createContext<Desk | null>(null);

export const useDesk = (): Desk => {
  const desk = useContext(DeskContext);
  if (desk === null) throw new Error('used outside of the desk');
  return desk;
};
