import { useQuery } from '@tanstack/react-query';
import { useNavigate } from '@tanstack/react-router';
import { type ReactElement, useEffect, useMemo, useRef } from 'react';
import { settingsQuery } from '../api/queries.ts';
import { useDesk } from '../app/desk-context.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useIntervalMinutes, useSources } from '../app/use-sources.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { countText } from '../format/numbers.ts';
import { shownGaps } from '../gap/shown-gaps.ts';
import { useGaps } from '../gap/use-gaps.ts';
import { HistoryPanel } from '../history/history-panel.tsx';
import { pageOfListing } from '../quote/bookmaker-name.tsx';
import { isFairMethod } from '../quote/fair-prices.ts';
import { useObservable } from '../ui/observable.ts';
import { Segments } from '../ui/segments.tsx';
import type { Measure } from '../view/desk-view.ts';
import { useViewKeys } from '../views/use-view-keys.ts';
import { BoardContext, type BoardContextValue } from './board-context.ts';
import { BoardGrid } from './board-grid.tsx';
import { boardGroups, columnCount, groupAt, rowsOfBlock } from './board-groups.ts';
import { useIsNarrow, useIsStacked } from './board-layout.ts';
import { BoardNotices } from './board-notices.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardToolbar, BoardTools } from './board-toolbar.tsx';
import { useBoardColumns } from './use-board-columns.ts';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardOrder } from './use-board-order.ts';
import { useBoardView } from './use-board-view.ts';

/** Where are we wrong, now? */
export const BoardPage = (): ReactElement => {
  const [view, change] = useBoardView();
  const [desk] = useDeskView();
  const { book, session } = useDesk();
  const load = useObservable(session.load);
  const sources = useSources();
  const intervalMs = useIntervalMinutes() * 60_000;
  const narrow = useIsNarrow();
  const stacked = useIsStacked();
  const navigate = useNavigate();
  const searchField = useRef<HTMLInputElement>(null);
  const compared = useMemo(
    () => (view.hide.length === 0 ? [] : sources.map(({ slug }) => slug).filter((slug) => !view.hide.includes(slug))),
    [sources, view.hide],
  );
  const gaps = useGaps(desk.reference, compared);
  const chosen = useBoardColumns(view.column);
  const markets = useMemo(() => chosen.map(({ id }) => id), [chosen]);
  const { reference, zone, measure } = desk;
  const { key, ids, moved, sortAgain } = useBoardOrder(view, { zone, reference, gaps, markets });
  useEffect(() => session.showStarted(view.started), [session, view.started]);

  const columns = useMemo(
    () =>
      narrow ? [chosen.find(({ id }) => id === view.market) ?? chosen[0]].filter((one) => one !== undefined) : chosen,
    [narrow, chosen, view.market],
  );
  const bookmakers = useMemo(() => {
    const shown = sources.filter(({ slug }) => !view.hide.includes(slug));
    return [...shown].sort((a, b) => Number(b.slug === reference) - Number(a.slug === reference));
  }, [sources, view.hide, reference]);
  const { data: method = 'power' } = useQuery({ ...settingsQuery, select: ({ fairMethod }) => fairMethod });
  const { layout } = view;
  const board = useMemo(() => {
    const shape = { layout, measure, bookmakers: bookmakers.length };
    return {
      ...{ desk, layout, bookmakers, slugs: bookmakers.map(({ slug }) => slug), intervalMs },
      ...{ groups: boardGroups(columns, shape), rows: rowsOfBlock(columns, shape) },
      fairMethod: isFairMethod(method) ? method : 'power',
    } satisfies BoardContextValue;
  }, [desk, layout, measure, bookmakers, columns, intervalMs, method]);

  useBoardKeys({ sortAgain, searchField });
  useViewKeys();
  const openHistory = (eventId: string, at: number): void => {
    const gap = shownGaps.get()?.get(eventId);
    if (at === columnCount(board.groups) && gap !== undefined) {
      change({ history: `${eventId}/${marketIdOf(gap.market, gap.line)}` });
      return;
    }
    const group = groupAt(board.groups, at);
    if (group !== undefined) change({ history: `${eventId}/${group.column.id}` });
  };
  const openBookmaker = (eventId: string, row: number): void => {
    const slug = bookmakers[row]?.slug ?? '';
    const page = pageOfListing(book.event(eventId)?.listings[slug]);
    if (page !== null) window.open(page, '_blank', 'noopener,noreferrer');
  };
  const isLoading = load.phase !== 'ready' && ids.length === 0;
  return (
    <main className="board">
      <h1 className="sr-only">Board</h1>
      <BoardToolbar view={view} change={change} sources={sources} searchField={searchField} />
      <div className="count-line">
        <span className="count">
          {isLoading ? (
            'loading…'
          ) : (
            <>
              <b>{countText(ids.length)}</b> {ids.length === 1 ? 'match' : 'matches'}
            </>
          )}
        </span>
        {moved > 0 ? (
          <button type="button" className="control is-set" onClick={sortAgain}>
            {countText(moved)} {moved === 1 ? 'row' : 'rows'} would move · sort again
          </button>
        ) : null}
        <MeasureChoice />
        {narrow ? (
          <Segments
            label="Market"
            value={columns[0]?.id ?? ''}
            options={chosen.map(({ id, short }) => [id, short])}
            onChange={(market) => change({ market })}
          />
        ) : null}
        <BoardNotices />
        <BoardLegend />
        <BoardTools {...{ view, change, sources, ids }} columns={chosen} />
      </div>
      <PanelBoundary what="The board">
        <BoardContext value={board}>
          {isLoading || sources.length === 0 ? (
            <BoardSkeleton stacked={stacked} />
          ) : ids.length === 0 ? (
            <NothingFits onClear={() => void navigate({ to: '/', search: {} })} />
          ) : (
            <BoardGrid
              ids={ids}
              viewKey={key}
              stacked={stacked}
              onOpenMatch={(eventId) => void navigate({ to: '/events/$eventId', params: { eventId } })}
              onOpenBookmaker={openBookmaker}
              onOpenHistory={openHistory}
            />
          )}
        </BoardContext>
      </PanelBoundary>
      <HistoryPanel quote={view.history} onClose={() => change({ history: undefined })} />
    </main>
  );
};

const MEASURE_WORDS: readonly (readonly [Measure, string])[] = [
  ['odds', 'Odds'],
  ['margin', 'Margin'],
  ['probability', 'Probability'],
];

/** What stands in the cells. */
const MeasureChoice = (): ReactElement => {
  const [{ measure }, change] = useDeskView();
  return (
    <Segments label="Prices as" value={measure} options={MEASURE_WORDS} onChange={(to) => change({ measure: to })} />
  );
};

/** What the marks mean; the list of keys has it in full. */
const BoardLegend = (): ReactElement => (
  <span className="legend" aria-hidden="true">
    our price: <b className="is-good">★</b> best, <b className="is-good">=</b> tied, <b className="is-bad">−</b> beaten
    · theirs: <b className="is-good">+</b> beats ours · <b>▲▼</b> moved
  </span>
);

const NothingFits = ({ onClear }: { readonly onClear: () => void }): ReactElement => (
  <section className="nothing">
    <p>No match fits these filters.</p>
    <button type="button" className="control" onClick={onClear}>
      Clear all filters
    </button>
  </section>
);
