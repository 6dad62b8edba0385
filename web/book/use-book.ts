import { useCallback, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskEvent } from './desk-event.ts';
import type { DeskMarket, MarketId } from './desk-market.ts';

/** An event of the book; renders again only when its head changes. */
export const useEvent = (eventId: string): DeskEvent | undefined => {
  const { book } = useDesk();
  const subscribe = useCallback((told: () => void) => book.subscribeToEvent(eventId, told), [book, eventId]);
  return useSyncExternalStore(subscribe, () => book.event(eventId));
};

/** One (market, line) of an event; renders again only when something of it changes. */
export const useMarket = (eventId: string, id: MarketId): DeskMarket | undefined => {
  const { book } = useDesk();
  const subscribe = useCallback((told: () => void) => book.subscribeToMarket(eventId, id, told), [book, eventId, id]);
  return useSyncExternalStore(subscribe, () => book.market(eventId, id));
};

/** The markets of an event, in the order in which they came. */
export const useMarketIds = (eventId: string): readonly MarketId[] => {
  const { book } = useDesk();
  const subscribe = useCallback((told: () => void) => book.subscribeToEvent(eventId, told), [book, eventId]);
  return useSyncExternalStore(subscribe, () => book.marketIds(eventId));
};
