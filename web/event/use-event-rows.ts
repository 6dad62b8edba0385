import { useEffect, useMemo, useState } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskMarket } from '../book/desk-market.ts';
import { useMarketIds } from '../book/use-book.ts';

/** Often enough for sums over a whole match, seldom enough to cost nothing. */
const EVERY_MS = 2_000;

/** All markets of a match as they were a moment ago: for what is summed over all of them. */
export const useEventRows = (eventId: string): readonly DeskMarket[] => {
  const { book } = useDesk();
  const ids = useMarketIds(eventId);
  const [round, setRound] = useState(0);
  useEffect(() => {
    const timer = setInterval(() => setRound((before) => before + 1), EVERY_MS);
    return () => clearInterval(timer);
  }, []);
  // biome-ignore lint/correctness/useExhaustiveDependencies: read anew in every round
  return useMemo(() => ids.flatMap((id) => book.market(eventId, id) ?? []), [book, eventId, ids, round]);
};
