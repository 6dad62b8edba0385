import { useNavigate } from '@tanstack/react-router';
import { lazy, type ReactElement, Suspense, useMemo, useRef } from 'react';
import { useDesk } from '../app/desk-context.ts';
import { PanelBoundary } from '../app/panel-boundary.tsx';
import { useDeskView } from '../app/use-desk-view.ts';
import { useIntervalMinutes, useSources } from '../app/use-sources.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { countText } from '../format/numbers.ts';
import { shownGaps } from '../gap/shown-gaps.ts';
import { useGaps } from '../gap/use-gaps.ts';
import { useObservable } from '../ui/observable.ts';
import { Segments } from '../ui/segments.tsx';
import { BOARD_COLUMNS } from './board-columns.ts';
import { BoardContext, columnCount, firstColumnOf } from './board-context.ts';
import { BoardGrid } from './board-grid.tsx';
import { useIsNarrow, useIsStacked } from './board-layout.ts';
import { BoardNotices } from './board-notices.tsx';
import { BoardSkeleton } from './board-skeleton.tsx';
import { BoardToolbar } from './board-toolbar.tsx';
import { useBoardKeys } from './use-board-keys.ts';
import { useBoardOrder } from './use-board-order.ts';
import { useBoardView } from './use-board-view.ts';

const HistoryDrawer = lazy(async () => ({ default: (await import('../history/history-drawer.tsx')).HistoryDrawer }));

/** Where are we wrong, now? */
export const BoardPage = (): ReactElement => {
  const [view, change] = useBoardView();
  const [desk] = useDeskView();
  const { session } = useDesk();
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
  const { key, ids, moved, sortAgain } = useBoardOrder(view, desk.zone, gaps);

  const columns = useMemo(() => {
    if (!narrow) return BOARD_COLUMNS;
    return [BOARD_COLUMNS.find(({ id }) => id === view.market) ?? BOARD_COLUMNS[0]].filter((one) => one !== undefined);
  }, [narrow, view.market]);
  const bookmakers = useMemo(() => {
    const shown = sources.filter(({ slug }) => !view.hide.includes(slug));
    return [...shown].sort((a, b) => Number(b.slug === desk.reference) - Number(a.slug === desk.reference));
  }, [sources, view.hide, desk.reference]);
  const board = useMemo(
    () => ({ desk, bookmakers, slugs: bookmakers.map(({ slug }) => slug), columns, intervalMs }),
    [desk, bookmakers, columns, intervalMs],
  );

  useBoardKeys({ view, change, sortAgain, searchField });
  const openHistory = (eventId: string, at: number): void => {
    const gap = shownGaps.get()?.get(eventId);
    if (at === columnCount(columns) && gap !== undefined) {
      change({ history: `${eventId}/${marketIdOf(gap.market, gap.line)}` });
      return;
    }
    const column = [...columns].reverse().find((_, index) => firstColumnOf(columns, columns.length - 1 - index) <= at);
    if (column !== undefined) change({ history: `${eventId}/${column.id}` });
  };
  const isFirstOrder = view.sort === 'gap' && gaps.phase === 'loading' && load.phase !== 'ready';
  const isLoading = isFirstOrder || (load.phase !== 'ready' && ids.length === 0);
  return (
    <main className="board">
      <h1 className="sr-only">Board</h1>
      <BoardToolbar view={view} change={change} sources={sources} searchField={searchField} />
      <div className="count-line">
        <span>
          <b>{countText(ids.length)}</b> {ids.length === 1 ? 'match' : 'matches'}
        </span>
        {moved > 0 ? (
          <button type="button" className="control is-set" onClick={sortAgain}>
            {countText(moved)} {moved === 1 ? 'row' : 'rows'} would move · sort again
          </button>
        ) : null}
        {narrow ? (
          <Segments
            label="Market"
            value={columns[0]?.id ?? ''}
            options={BOARD_COLUMNS.map(({ id, title }) => [id, SHORT_TITLES[id] ?? title])}
            onChange={(market) => change({ market })}
          />
        ) : null}
        <BoardNotices />
        <BoardLegend />
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
              onOpenHistory={openHistory}
            />
          )}
        </BoardContext>
      </PanelBoundary>
      {view.history === '' ? null : (
        <PanelBoundary what="The history">
          <Suspense>
            <HistoryDrawer quote={view.history} onClose={() => change({ history: undefined })} />
          </Suspense>
        </PanelBoundary>
      )}
    </main>
  );
};

const SHORT_TITLES: Readonly<Record<string, string>> = {
  'total-goals-ft:2.5': '2.5',
  'btts-ft': 'BTTS',
  'double-chance-ft': 'DC',
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
