import { useNavigate } from '@tanstack/react-router';
import { useMemo } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { overlay } from '../app/overlay.ts';
import { PAGES } from '../app/pages.ts';
import { THEMES, theme } from '../app/theme.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { useFacets } from '../board/use-facets.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName } from '../time/moment-words.ts';
import { useObservable } from '../ui/observable.ts';
import type { BoardSearch } from '../view/board-view.ts';
import { DENSITIES, type DeskSearch, MEASURES, PALETTES } from '../view/desk-view.ts';
import { savedViews } from '../views/saved-views.ts';
import { useOpenAddress } from '../views/use-view-keys.ts';
import type { Command } from './command.ts';
import { savedViewCommands } from './saved-view-commands.ts';

const NO_COUNTRIES: readonly string[] = [];

const BOARD_VIEWS: readonly (readonly [string, BoardSearch, string])[] = [
  ['Everything, worst first', {}, 'clear all filters'],
  ['By kick-off', { sort: 'kickoff' }, 'order'],
  ['Recently changed', { sort: 'changed' }, 'order'],
  ['By competition', { sort: 'competition' }, 'order'],
  ['Today', { kickoff: 'today' }, 'kick-off'],
  ['Tomorrow', { kickoff: 'tomorrow' }, 'kick-off'],
  ['Next 3 hours', { kickoff: '3h' }, 'kick-off'],
  ['Something suspended', { state: 'suspended' }, 'state'],
  ['Something removed', { state: 'removed' }, 'state'],
  ['Something unknown', { state: 'unknown' }, 'state stale'],
];

/** Everything that the palette can do, as it stands when it opens. */
export const useCommands = (): readonly Command[] => {
  const navigate = useNavigate();
  const { book, session } = useDesk();
  const [{ zone }, change] = useDeskView();
  const sources = useSources();
  const facets = useFacets(NO_COUNTRIES);
  const saved = useObservable(savedViews);
  const open = useOpenAddress();
  return useMemo(() => {
    const board = (search: BoardSearch) => (): void => void navigate({ to: '/', search });
    const look = (patch: DeskSearch) => (): void => change(patch);
    const choices = (words: string, name: keyof DeskSearch, values: readonly string[]): readonly Command[] =>
      values.map((value) => ({
        ...{ id: `${name} ${value}`, title: `${words}: ${value}`, aside: 'look' },
        run: look({ [name]: value }),
      }));
    const pages = PAGES.map(
      ([to, name]): Command => ({ id: to, title: name, aside: 'page', run: () => void navigate({ to }) }),
    );
    const kept = savedViewCommands(saved, open);
    const own = sources.map(
      ({ slug, name }): Command => ({
        ...{ id: `own ${slug}`, title: `We are ${name}`, aside: 'reference', key: 'r', also: 'bookmaker us' },
        run: look({ reference: slug }),
      }),
    );
    const views = BOARD_VIEWS.map(
      ([title, search, also]): Command => ({ id: `view ${title}`, title, aside: 'board', also, run: board(search) }),
    );
    const missing = sources.map(
      ({ slug, name }): Command => ({
        ...{ id: `missing ${slug}`, title: `Missing from ${name}`, aside: 'board', also: 'not offered coverage' },
        run: board({ missing: [slug], sort: 'kickoff' }),
      }),
    );
    const themes = THEMES.map(
      (one): Command => ({ id: `theme ${one}`, title: `Theme: ${one}`, aside: 'look', run: () => theme.set(one) }),
    );
    const rest: readonly Command[] = [
      { id: 'keys', title: 'Keys and marks', aside: 'help', key: '?', run: () => overlay.set('keys') },
      { id: 'live', title: 'Connect the stream again', aside: 'live', run: () => session.retryLive() },
      {
        ...{ id: 'copy', title: 'Copy the address of this view', aside: 'share' },
        run: () => void navigator.clipboard?.writeText(location.href),
      },
    ];
    const competitions = facets.competitions.map(
      ({ value, name, aside = '' }): Command => ({
        ...{ id: `competition ${value}`, title: name, aside: `competition, ${aside}`, isHidden: true },
        run: board({ competition: [value] }),
      }),
    );
    const countries = facets.countries.map(
      ({ value, name }): Command => ({
        ...{ id: `country ${value}`, title: name, aside: 'country', isHidden: true },
        run: board({ country: [value] }),
      }),
    );
    const now = nowMs();
    const matches = [...book.events()]
      .filter(({ kickoffMs }) => kickoffMs > now)
      .sort((a, b) => a.kickoffMs - b.kickoffMs)
      .map(
        ({ eventId, home, away, competition, country, kickoffMs }): Command => ({
          ...{ id: `match ${eventId}`, title: `${home} – ${away}`, isHidden: true, also: country },
          aside: `${competition.name}, ${dayName(kickoffMs, now, zone)} ${clockTime(kickoffMs, zone)}`,
          run: () => void navigate({ to: '/events/$eventId', params: { eventId } }),
        }),
      );
    return [
      ...pages,
      ...kept,
      ...own,
      ...views,
      ...missing,
      ...themes,
      ...choices('Prices as', 'measure', MEASURES),
      ...choices('Rows', 'density', DENSITIES),
      ...choices('Colours', 'palette', PALETTES),
      ...rest,
      ...competitions,
      ...countries,
      ...matches,
    ];
  }, [navigate, book, session, zone, change, sources, facets, saved, open]);
};
