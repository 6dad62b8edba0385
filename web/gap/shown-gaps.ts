import { useCallback, useSyncExternalStore } from 'react';
import type { Gap } from '../../src/contract/gaps.ts';
import { Observable } from '../ui/observable.ts';
import type { GapsByEvent } from './gap-load.ts';

/** The gaps that the board shows now; `null`: none are known. A closer look at one reads them too. */
export const shownGaps = new Observable<GapsByEvent | null>(null);

/** The worst gap of an event; renders again only when that changes. `null`: nothing to compare, or not known yet. */
export const useGap = (eventId: string): Gap | null => {
  const read = useCallback(() => shownGaps.get()?.get(eventId) ?? null, [eventId]);
  return useSyncExternalStore(shownGaps.subscribe, read);
};
