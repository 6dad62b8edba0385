import { useMemo, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { MultiOption } from '../ui/multi-choice.tsx';

/** The matches of the book to choose from, the next first, with how many bookmakers offer each. */
export const useMatchOptions = (): readonly MultiOption[] => {
  const { book } = useDesk();
  const version = useSyncExternalStore(book.subscribeToList, () => book.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the book holds
  return useMemo(
    () =>
      [...book.events()]
        .sort((a, b) => a.kickoffMs - b.kickoffMs)
        .map(({ eventId, home, away, competition, listings }) => ({
          value: eventId,
          name: `${home} – ${away}`,
          aside: competition.name,
          count: Object.keys(listings).length,
        })),
    [book, version],
  );
};
