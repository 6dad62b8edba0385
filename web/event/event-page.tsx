import { useQuery } from '@tanstack/react-query';
import { Link, useNavigate, useParams, useSearch } from '@tanstack/react-router';
import { type ReactElement, useMemo, useRef } from 'react';
import { marketsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { boardPlace } from '../board/board-place.ts';
import { useEvent, useMarketIds } from '../book/use-book.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { notedEvent } from '../notes/event-notes.ts';
import { isTyping } from '../ui/is-typing.ts';
import { useKeys } from '../ui/use-keys.ts';
import type { EventSearch } from '../view/event-view.ts';
import { useViewKeys } from '../views/use-view-keys.ts';
import { EventContext } from './event-context.ts';
import { EventHead } from './event-head.tsx';
import { eventSummary, isMeant } from './event-summary.ts';
import { EventSummaryBar } from './event-summary-bar.tsx';
import { MarketList } from './market-list.tsx';
import { groupBeside, marketSections, sectionGroups } from './market-sections.ts';
import { useEventLoad } from './use-event-load.ts';
import { useEventRows } from './use-event-rows.ts';
import './event.css';
import './market-tables.css';

/** Everything about one match. */
export const EventPage = (): ReactElement => {
  const { eventId } = useParams({ from: '/events/$eventId' });
  const search = useSearch({ from: '/events/$eventId' });
  const navigate = useNavigate({ from: '/events/$eventId' });
  const { book } = useDesk();
  const [desk] = useDeskView();
  const sources = useSources();
  const load = useEventLoad(eventId);
  const event = useEvent(eventId);
  const ids = useMarketIds(eventId);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const searchField = useRef<HTMLInputElement>(null);

  const change = (patch: EventSearch): void => {
    void navigate({ search: (before) => ({ ...before, ...patch }), replace: true, resetScroll: false });
  };
  const changeRef = useRef(change);
  changeRef.current = change;
  const page = useMemo(() => {
    const bookmakers = [...sources].sort(
      (a, b) => Number(b.slug === desk.reference) - Number(a.slug === desk.reference),
    );
    return {
      eventId,
      desk,
      bookmakers,
      slugs: bookmakers.map(({ slug }) => slug),
      openHistory: (market: string) => changeRef.current({ history: market }),
    };
  }, [eventId, desk, sources]);
  const rows = useEventRows(eventId);
  const whose = search.whose ?? 'all';
  const summary = useMemo(() => eventSummary(rows, desk.reference, page.slugs), [rows, desk.reference, page.slugs]);
  // What is meant decides which rows are there; how they are told apart must not be made anew with every price.
  const meant = useMemo(
    () => rows.flatMap((row) => (isMeant(row, whose, desk.reference, page.slugs) ? row.id : [])).join(' '),
    [rows, whose, desk.reference, page.slugs],
  );
  const sections = useMemo(() => {
    const shown = new Set(meant.split(' '));
    const known = ids.map((id) => book.market(eventId, id)).filter((row) => row !== undefined);
    return marketSections(
      known.filter(({ id }) => shown.has(id)),
      catalogue,
    );
  }, [book, eventId, ids, meant, catalogue]);

  useViewKeys();
  const leave = (): void => void navigate({ to: '/', search: boardPlace.search });
  useKeys((key) => {
    if (key.key === 'Escape' && search.history === undefined && !isTyping(key.target)) leave();
    else if ((key.key === '[' || key.key === ']') && !isTyping(key.target)) {
      const groups = sectionGroups(sections).map(({ group }) => group);
      change({ group: groupBeside(groups, search.group, key.key === ']' ? 1 : -1) });
    } else if (key.key === 'n' && !key.ctrlKey && !key.metaKey && !isTyping(key.target)) {
      key.preventDefault();
      notedEvent.set(eventId);
    } else if (key.key === '/' && !isTyping(key.target)) {
      key.preventDefault();
      searchField.current?.focus();
    }
  });
  if (load.phase === 'missing' && event === undefined) return <MissingEvent eventId={eventId} />;
  return (
    <main className="event-page">
      <EventContext value={page}>
        {event === undefined ? null : <EventHead event={event} />}
        {load.phase !== 'ready' || rows.length === 0 ? null : <EventSummaryBar summary={summary} />}
        {load.phase === 'failed' ? (
          <section className="failure" role="alert">
            <p>The markets could not be loaded: {load.error}</p>
            <button type="button" className="control" onClick={load.retry}>
              Try again
            </button>
          </section>
        ) : null}
        <PanelBoundary what="The markets">
          {load.phase === 'loading' ? (
            <p className="dim event-loading" role="status">
              Loading all markets…
            </p>
          ) : (
            <MarketList
              sections={sections}
              find={search.find ?? ''}
              group={search.group ?? null}
              whose={whose}
              change={change}
              searchField={searchField}
            />
          )}
        </PanelBoundary>
        <HistoryPanel
          quote={search.history === undefined ? undefined : `${eventId}/${search.history}`}
          onClose={() => change({ history: undefined })}
        />
      </EventContext>
    </main>
  );
};

const MissingEvent = ({ eventId }: { readonly eventId: string }): ReactElement => (
  <main className="page">
    <h1>This match is not in the book</h1>
    <p className="dim">
      No bookmaker offers a match {eventId} now. Matches leave two hours after their kick-off.{' '}
      <Link to="/" search={boardPlace.search}>
        To the board
      </Link>
    </p>
  </main>
);
