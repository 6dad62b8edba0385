import { useInfiniteQuery } from '@tanstack/react-query';
import { type RefObject, useCallback, useEffect, useMemo, useRef, useState } from 'react';
import type { Mover } from '../../src/contract/movers.ts';
import { useDesk } from '../app/desk-context.ts';
import type { PagedList } from '../ui/more-rows.tsx';
import { useObservable } from '../ui/observable.ts';
import type { MoversSearch } from '../view/movers-view.ts';
import { joinedTape, moverFits } from './mover-tape.ts';
import { moversQuery } from './movers-query.ts';

/** More than a reader goes through; what falls off the end is still on the pages of the service. */
const MOST_FRESH = 1_000;
/** From so many pixels on, the reader is down in the tape, and it must not move under the eyes. */
const READING_PIXELS = 40;

interface MoverTape {
  readonly movers: readonly Mover[];
  /** Moves that wait until the reader is back at the top. */
  readonly held: number;
  readonly showHeld: () => void;
  readonly error: Error | null;
  readonly isLoading: boolean;
  readonly older: PagedList;
}

/** The moves of a view, live. While the reader is down in the tape, new ones wait above. */
export const useMoverTape = (view: MoversSearch, scroller: RefObject<HTMLElement | null>): MoverTape => {
  const { book, session } = useDesk();
  const resyncs = useObservable(session.resyncs);
  const [fresh, setFresh] = useState<readonly Mover[]>([]);
  const [held, setHeld] = useState<readonly Mover[]>([]);
  const list = useInfiniteQuery(moversQuery(view, resyncs));
  const viewRef = useRef(view);
  viewRef.current = view;
  const { history: _, ...filters } = view;
  const choice = JSON.stringify([filters, resyncs]);
  // biome-ignore lint/correctness/useExhaustiveDependencies: another choice is another tape
  useEffect(() => {
    setFresh([]);
    setHeld([]);
  }, [choice]);
  useEffect(
    () =>
      session.followMovers((movers) => {
        const competitionOf = (eventId: string) => book.event(eventId)?.competition.id;
        const fitting = movers.filter((mover) => moverFits(viewRef.current, mover, competitionOf)).reverse();
        if (fitting.length === 0) return;
        const isReading = (scroller.current?.scrollTop ?? 0) > READING_PIXELS;
        const take = isReading ? setHeld : setFresh;
        take((before) => [...fitting, ...before].slice(0, MOST_FRESH));
      }),
    [book, session, scroller],
  );
  const showHeld = useCallback(() => {
    setFresh((before) => [...held, ...before].slice(0, MOST_FRESH));
    setHeld([]);
    scroller.current?.scrollTo({ top: 0 });
  }, [held, scroller]);
  const pages = list.data?.pages;
  const movers = useMemo(() => joinedTape(fresh, pages?.flatMap((page) => page.movers) ?? []), [fresh, pages]);
  return {
    movers,
    held: held.length,
    showHeld,
    error: list.error,
    isLoading: list.isLoading,
    older: list,
  };
};
