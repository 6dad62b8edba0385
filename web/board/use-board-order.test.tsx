import { QueryClient } from '@tanstack/react-query';
import { act, type ReactElement } from 'react';
import { createRoot, type Root } from 'react-dom/client';
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest';
import type { Gap } from '../../src/contract/gaps.ts';
import { DeskContext } from '../app/desk-context.ts';
import { DeskBook } from '../book/desk-book.ts';
import type { GapsState } from '../gap/use-gaps.ts';
import { DeskSession } from '../live/desk-session.ts';
import { at, btts, change, eventRow, quote, T0_MS } from '../test/wire-samples.ts';
import { type BoardSearch, boardViewOf } from '../view/board-view.ts';
import { type BoardOrder, useBoardOrder } from './use-board-order.ts';

Object.assign(globalThis, { IS_REACT_ACT_ENVIRONMENT: true });

let book: DeskBook;
let session: DeskSession;
let root: Root;
let shown: BoardOrder;
let gaps: GapsState;

const event = (eventId: string, kickoffSeconds: number) =>
  eventRow(eventId, [btts([quote('betpawa', { yes: 1.9, no: 1.9 })])], { kickoff: at(kickoffSeconds) });

const gap = (eventId: string, points: number): [string, Gap] => [eventId, { points } as Gap];

const Order = ({ search }: { readonly search: BoardSearch }): ReactElement | null => {
  shown = useBoardOrder(boardViewOf(search), {
    zone: 'UTC',
    reference: 'betpawa',
    gaps,
    markets: ['btts-ft'],
  });
  return null;
};

const show = (search: BoardSearch): void =>
  act(() =>
    root.render(
      <DeskContext value={{ book, session }}>
        <Order search={search} />
      </DeskContext>,
    ),
  );

const countAgain = (): void =>
  act(() => {
    vi.advanceTimersByTime(3_000);
  });

beforeEach(() => {
  vi.useFakeTimers({ now: T0_MS });
  book = new DeskBook({
    schedule: (flush) => flush(),
    circumstances: { nowMs: T0_MS, staleAfterMs: 900_000, sources: {} },
  });
  session = new DeskSession({
    book,
    queries: new QueryClient(),
    openSocket: () => ({ send: () => {}, close: () => {}, onmessage: null, onclose: null }),
    clock: { nowMs: () => T0_MS, after: () => () => {}, random: () => 0 },
    boardMarkets: ['btts-ft'],
  });
  gaps = { phase: 'ready', key: 'betpawa', byEvent: undefined };
  book.takeSnapshot([event('a', 600), event('b', 1_200), event('c', 1_800)], 1);
  session.load.set({ phase: 'ready', loaded: 3, total: 3, error: null });
  root = createRoot(document.createElement('div'));
});

afterEach(() => {
  act(() => root.unmount());
  vi.useRealTimers();
});

describe('rows of the board', () => {
  it('keep their place when a match moves, until one asks to sort again', () => {
    show({ q: 'leeds' });
    act(() => book.takeHead(event('a', 2_400)));
    countAgain();
    expect(shown.ids).toEqual(['a', 'b', 'c']);
    expect(shown.moved).toBe(1);
    act(() => shown.sortAgain());
    expect(shown.ids).toEqual(['b', 'c', 'a']);
    expect(shown.moved).toBe(0);
  });

  it('are in order of their gaps from the first moment that those are known', () => {
    gaps = { phase: 'loading', key: 'betpawa', byEvent: undefined };
    show({});
    expect(shown.ids).toEqual(['a', 'b', 'c']);
    gaps = { phase: 'ready', key: 'betpawa', byEvent: new Map([gap('c', -3), gap('b', 1)]) };
    show({});
    expect(shown.ids).toEqual(['c', 'b', 'a']);
    countAgain();
    expect(shown.moved).toBe(0);
  });

  it('keep their place however prices change', () => {
    show({ sort: 'changed' });
    const before = shown.ids;
    act(() => book.applyChanges([change(30, 'c', 'betpawa', { yes: 2, no: 1.8 })]));
    countAgain();
    expect(shown.ids).toEqual(before);
    expect(shown.moved).toBe(1);
  });

  it('are put in order at once when the view changes', () => {
    show({});
    show({ state: 'suspended' });
    expect(shown.ids).toEqual([]);
  });
});
