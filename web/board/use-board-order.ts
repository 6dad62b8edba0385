import { useCallback, useEffect, useMemo, useRef, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { GapsState } from '../gap/use-gaps.ts';
import { nowMs } from '../time/desk-clock.ts';
import { useObservable } from '../ui/observable.ts';
import type { BoardView } from '../view/board-view.ts';
import { boardOrder, type FilterSource } from './board-filter.ts';
import { rowsThatMove } from './rows-that-move.ts';

export interface BoardOrder {
  readonly ids: readonly string[];
  /** How many rows would move if one sorted again. */
  readonly moved: number;
  readonly sortAgain: () => void;
  /** Names the view that the order is of. */
  readonly key: string;
}

const COUNT_EVERY_MS = 3_000;

/** The last order, kept while the reader is on another page. */
let kept: { readonly key: string; readonly ids: readonly string[] } | null = null;

/** From whose side the board is seen, and what of it. */
export interface BoardScope {
  readonly zone: string;
  readonly reference: string;
  readonly gaps: GapsState;
  /** The markets that are shown. */
  readonly markets: readonly string[];
}

/** What the order depends on, besides what the book holds. */
const orderKey = (view: BoardView, { zone, reference, gaps, markets }: BoardScope): string => {
  const { history: _history, market: _market, layout: _layout, column: _column, ...filters } = view;
  const bySide = view.sort === 'gap' ? [gaps.key, gaps.phase] : [];
  const byMode = view.mode === 'theirs' ? [reference] : [];
  const byMarkets = view.mode === 'closed' || view.state !== 'any' ? markets : [];
  return JSON.stringify([bySide, byMode, byMarkets, zone, filters]);
};

/**
 * The order of the board: made when the view changes and while the first events arrive, then kept until the reader asks,
 * however prices and events move.
 */
export const useBoardOrder = (view: BoardView, scope: BoardScope): BoardOrder => {
  const { book, session } = useDesk();
  const load = useObservable(session.load);
  const key = orderKey(view, scope);
  const latest = useRef({ view, scope });
  latest.current = { view, scope };
  const compute = useCallback(() => {
    const { zone, reference, markets, gaps } = latest.current.scope;
    const source: FilterSource = {
      events: () => book.events(),
      market: (eventId, id) => book.market(eventId, id),
      changedAtMs: (eventId) => book.changedAtMs(eventId),
      gap: (eventId) => gaps.byEvent?.get(eventId),
    };
    return boardOrder({ view: latest.current.view, zone, reference, markets, nowMs: nowMs(), source });
  }, [book]);
  const [asked, setAsked] = useState(0);
  const [moved, setMoved] = useState(0);
  const settled = useRef(kept !== null);
  const arriving = settled.current ? 0 : load.loaded;
  // biome-ignore lint/correctness/useExhaustiveDependencies: made anew for each of these, and for nothing else
  const ids = useMemo(() => {
    const same = kept !== null && kept.key === key && asked === 0 && settled.current;
    const order = same && kept !== null ? kept.ids : compute();
    kept = { key, ids: order };
    return order;
  }, [key, asked, arriving, compute]);
  useEffect(() => {
    if (load.phase === 'ready') settled.current = true;
  }, [load.phase]);
  useEffect(() => {
    setMoved(0);
    const count = (): void => {
      const ideal = compute();
      if (ids.length === 0 && ideal.length > 0) setAsked((times) => times + 1);
      else if (settled.current) setMoved(rowsThatMove(ids, ideal));
    };
    const timer = setInterval(count, COUNT_EVERY_MS);
    return () => clearInterval(timer);
  }, [ids, compute]);
  return { key, ids, moved, sortAgain: useCallback(() => setAsked((times) => times + 1), []) };
};
