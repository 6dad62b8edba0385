import { useQuery } from '@tanstack/react-query';
import { type ReactElement, useCallback } from 'react';
import { chanceCurrent } from '../../src/model/chance-current.ts';
import { marketsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { stillWords } from '../quote/still-words.ts';
import { useRateReader } from '../quote/use-rate-reader.ts';
import { TickingText } from '../ui/ticking-text.tsx';
import { hasOpenGoals } from './has-open-goals.ts';

const GOALS = ['goals'];
const NO_MARKETS = [] as const;

interface ListingChanceProps {
  readonly event: DeskEvent;
  readonly bookmaker: string;
}

/** Beside the age of a listing: how likely a price about goals in it is still so; nothing where that is not known. */
export const ListingChance = ({ event, bookmaker }: ListingChanceProps): ReactElement | null => {
  const { book } = useDesk();
  const { eventId, kickoffMs } = event;
  const { data: catalogue = NO_MARKETS } = useQuery(marketsQuery);
  const reader = useRateReader(bookmaker, GOALS);
  const words = useCallback(
    (nowMs: number) => {
      const seenAtMs = book.seenAtMs(eventId, bookmaker);
      const markets = book.marketIds(eventId).flatMap((id) => book.market(eventId, id) ?? []);
      if (seenAtMs === null || !hasOpenGoals(markets, bookmaker, catalogue)) return '';
      const still = stillWords(chanceCurrent({ seenAtMs, nowMs, kickoffMs }, reader));
      return still === '' ? '' : `· ${still}`;
    },
    [book, eventId, bookmaker, kickoffMs, catalogue, reader],
  );
  if (event.listings[bookmaker]?.shown !== 'offered') return null;
  return (
    <span title="How likely an open price about goals is still as it was seen; corners, bookings and statistics change more rarely">
      <TickingText className="age" text={words} />
    </span>
  );
};
