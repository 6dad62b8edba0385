import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo, useSyncExternalStore } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { countText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import type { BoardSearch } from '../view/board-view.ts';
import { offerPairs } from './offer-pairs.ts';

/** What each of the others has that we don't, and the reverse, with the way to these matches. */
export const PairLines = (): ReactElement | null => {
  const [{ reference }] = useDeskView();
  const sources = useSources();
  const { book } = useDesk();
  const version = useSyncExternalStore(book.subscribeToList, () => book.version);
  const others = useMemo(
    () => sources.map(({ slug }) => slug).filter((slug) => slug !== reference),
    [sources, reference],
  );
  // biome-ignore lint/correctness/useExhaustiveDependencies: the version stands for what the book holds
  const pairs = useMemo(
    () => offerPairs(book.events(), reference, others, nowMs()),
    [book, version, reference, others],
  );
  const nameOf = (slug: string): string => sources.find((one) => one.slug === slug)?.name ?? slug;
  /** Matches that `missing` lacks and the other of the two has: everybody else is left out of the board. */
  const boardOf = (missing: string, pair: string): BoardSearch => {
    const hide = others.filter((slug) => slug !== pair);
    return { missing: [missing], min: 1, hide: hide.length > 0 ? hide : undefined, sort: 'kickoff' };
  };
  return (
    <ul className="coverage-pairs">
      {pairs.map(({ slug, both, onlyThey, onlyWe }) => (
        <li key={slug}>
          <b>{nameOf(slug)}</b> has{' '}
          <Link to="/" search={boardOf(reference, slug)}>
            {countText(onlyThey)} {onlyThey === 1 ? 'match' : 'matches'} that we lack
          </Link>
          , we have{' '}
          <Link to="/" search={boardOf(slug, slug)}>
            {countText(onlyWe)} that it lacks
          </Link>
          ; {countText(both)} are at both.
        </li>
      ))}
    </ul>
  );
};
