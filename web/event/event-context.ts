import { createContext, useContext } from 'react';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskView } from '../view/desk-view.ts';

/** What all markets of the page share. */
export interface EventContextValue {
  readonly eventId: string;
  readonly desk: DeskView;
  /** The reference first. */
  readonly bookmakers: readonly DeskSource[];
  readonly slugs: readonly string[];
  readonly openHistory: (market: string) => void;
}

export const EventContext = createContext<EventContextValue | null>(null);

export const useEventPage = (): EventContextValue => {
  const page = useContext(EventContext);
  if (page === null) throw new Error('used outside of the page of an event');
  return page;
};
