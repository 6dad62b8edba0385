import { useMemo, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { MultiOption } from '../ui/multi-choice.tsx';

export interface Facets {
  readonly countries: readonly MultiOption[];
  /** Of the chosen countries. */
  readonly competitions: readonly MultiOption[];
}

const byName = (a: MultiOption, b: MultiOption): number => a.name.localeCompare(b.name);

const counted = (entries: Iterable<Omit<MultiOption, 'count'>>): MultiOption[] => {
  const options = new Map<string, MultiOption>();
  for (const entry of entries) {
    const before = options.get(entry.value);
    options.set(entry.value, { ...entry, count: (before?.count ?? 0) + 1 });
  }
  return [...options.values()];
};

/** The countries and competitions of all events of the book, with how many events they have. */
export const useFacets = (chosenCountries: readonly string[]): Facets => {
  const { book } = useDesk();
  const version = useSyncExternalStore(book.subscribeToList, () => book.version);
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the book holds
  return useMemo(() => {
    const events = [...book.events()];
    const countries = counted(events.map(({ country }) => ({ value: country, name: country })));
    const competitions = counted(
      events
        .filter(({ country }) => chosenCountries.length === 0 || chosenCountries.includes(country))
        .map(({ competition, country }) => ({ value: competition.id, name: competition.name, aside: country })),
    );
    return { countries: countries.sort(byName), competitions: competitions.sort(byName) };
  }, [book, version, chosenCountries]);
};
