import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import type { HistoryAnswer, HistorySeries } from '../../src/contract/history.ts';
import type { TargetSubject } from '../alerts/target-draft.ts';
import { historyQuery, marketsQuery, statusQuery } from '../api/queries.ts';
import { overlay } from '../app/overlay.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { useEvent, useMarket } from '../book/use-book.ts';
import { RowFiles } from '../export/row-files.tsx';
import { lineText, oddsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { Choice } from '../ui/choice.tsx';
import { type ChartMark, HistoryChart } from './history-chart.tsx';
import { type HistorySubject, historyColumns, historyEntries } from './history-columns.ts';
import { historyRows } from './history-rows.ts';
import { HistoryTable } from './history-table.tsx';
import { InstantTable } from './instant-table.tsx';
import { SeriesLegend } from './series-legend.tsx';
import { TargetDialog } from './target-dialog.tsx';
import { TellMeAt } from './tell-me-at.tsx';
import './history-drawer.css';

interface HistoryDrawerProps {
  /** `eventId/market` with its line, as the address has it. */
  readonly quote: string;
  readonly onClose: () => void;
}

const MARGIN = '(margin)';
const MOST_ENTRIES = 200;
/** A burst of changes is fetched once. */
const SETTLE_MS = 1_500;

const percent = (value: number): string => `${value.toFixed(1)} %`;
const decimal = (value: number): string => oddsText(value);

const partsOf = (quote: string): { eventId: string; id: string; market: string; line: number | null } => {
  const [eventId = '', id = ''] = quote.split('/');
  const [market = '', line] = id.split(':');
  return { eventId, id, market, line: line === undefined ? null : Number(line) };
};

/** How a price got where it is, and who moved first. It stands beside the page, which stays in use. */
export const HistoryDrawer = ({ quote, onClose }: HistoryDrawerProps): ReactElement => {
  const { eventId, id, market, line } = partsOf(quote);
  const event = useEvent(eventId);
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const known = catalogue.find(({ key }) => key === market);
  const history = useQuery(historyQuery(eventId, market, line));
  useRefetchOnChange(eventId, id);
  const signed = known?.lineType.startsWith('handicap') ?? false;
  const title = `${known?.name ?? market}${line === null ? '' : ` ${lineText(line, signed)}`}`;
  const match = event === undefined ? eventId : `${event.home} – ${event.away}`;
  const [target, setTarget] = useState<TargetSubject | null>(null);
  /** The quote about which a rule was made a moment ago. */
  const [toldOf, setToldOf] = useState<string | null>(null);
  const tell = (meant: TellMeant): void => {
    setTarget({ eventId, match, market: id, title, ...meant });
    setToldOf(null);
    overlay.set('target');
  };
  return (
    <aside className="drawer" aria-label="History of a price">
      <header className="drawer-head">
        <div>
          <h2>{title}</h2>
          <p className="dim">{match}</p>
        </div>
        <button type="button" className="plain" aria-label="Close the history" onClick={onClose}>
          Close <kbd>Esc</kbd>
        </button>
      </header>
      {history.status === 'error' ? (
        <p className="drawer-note" role="alert">
          The history could not be loaded: {history.error.message}{' '}
          <button type="button" className="control" onClick={() => void history.refetch()}>
            Try again
          </button>
        </p>
      ) : history.data === undefined ? (
        <p className="drawer-note dim" role="status">
          Loading the history…
        </p>
      ) : (
        <Histories
          key={quote}
          answer={history.data}
          names={known?.selections ?? []}
          kickoffMs={event?.kickoffMs ?? null}
          isTold={toldOf === quote}
          onTell={tell}
        />
      )}
      <TargetDialog subject={target} onMade={() => setToldOf(quote)} />
    </aside>
  );
};

/** What of a quote is in view: one selection or all, these bookmakers or all. */
type TellMeant = Pick<TargetSubject, 'selection' | 'bookmakers'>;

/** Fetches again when the stream tells a change of what is shown. */
const useRefetchOnChange = (eventId: string, id: string): void => {
  const queries = useQueryClient();
  const market = useMarket(eventId, id);
  const lastSeq = Math.max(0, ...Object.values(market?.quotes ?? {}).map(({ seq }) => seq));
  // biome-ignore lint/correctness/useExhaustiveDependencies: a new sequence number is what it waits for
  useEffect(() => {
    const timer = setTimeout(() => void queries.invalidateQueries({ queryKey: ['history', eventId] }), SETTLE_MS);
    return () => clearTimeout(timer);
  }, [queries, eventId, lastSeq]);
};

interface HistoriesProps {
  readonly answer: HistoryAnswer;
  readonly names: readonly { readonly key: string; readonly name: string }[];
  readonly kickoffMs: number | null;
  readonly isTold: boolean;
  readonly onTell: (meant: TellMeant) => void;
}

const Histories = ({ answer, names, kickoffMs, isTold, onTell }: HistoriesProps): ReactElement => {
  const [{ zone, reference, measure }] = useDeskView();
  const sources = useSources();
  const nameOf = useCallback((slug: string) => sources.find((one) => one.slug === slug)?.name ?? slug, [sources]);
  const { data: mode = 'unknown' } = useQuery({ ...statusQuery, select: (status) => status.mode });
  const selections = useMemo(() => listedSelections(answer, names), [answer, names]);
  const [chosen, setChosen] = useState<string | null>(measure === 'margin' ? MARGIN : null);
  const [hidden, setHidden] = useState<readonly string[]>([]);
  const [lockedMs, setLockedMs] = useState<number | null>(null);
  const [at, setAt] = useState<number | null>(null);
  const subject = useMemo<HistorySubject>(() => {
    const key = chosen ?? selections[0]?.key ?? MARGIN;
    return key === MARGIN ? { kind: 'margin' } : { kind: 'selection', key };
  }, [chosen, selections]);
  const all = useMemo(
    () => [...answer.series].sort((a, b) => Number(b.bookmaker === reference) - Number(a.bookmaker === reference)),
    [answer, reference],
  );
  const series = useMemo(() => all.filter(({ bookmaker }) => !hidden.includes(bookmaker)), [all, hidden]);
  const columns = useMemo(() => historyColumns(series, subject, nowMs()), [series, subject]);
  const entries = useMemo(() => historyEntries(series, subject, MOST_ENTRIES), [series, subject]);
  const marks = useMemo(() => marksOf(all, kickoffMs, lockedMs), [all, kickoffMs, lockedMs]);
  const styleOf = useCallback((slug: string) => all.findIndex(({ bookmaker }) => bookmaker === slug), [all]);
  const format = subject.kind === 'margin' ? percent : decimal;
  const place = at ?? columns.seconds.length - 1;
  const seconds = columns.seconds[place];
  const meant = (): TellMeant => ({
    selection: selections.find(({ key }) => subject.kind === 'selection' && key === subject.key) ?? null,
    bookmakers: hidden.length === 0 ? [] : series.map(({ bookmaker }) => bookmaker),
  });
  const timeWords = (atMs: number): string => `${dayName(atMs, nowMs(), zone)} ${clockTimeWithSeconds(atMs, zone)}`;
  if (all.every(({ points }) => points.length === 0)) {
    return <p className="drawer-note dim">No bookmaker has ever offered this.</p>;
  }
  return (
    <>
      <div className="drawer-choice">
        <Choice
          label="Of"
          showLabel
          value={subject.kind === 'margin' ? MARGIN : subject.key}
          options={[...selections.map(({ key, name }) => [key, name] as const), [MARGIN, 'Margin'] as const]}
          onChange={setChosen}
        />
        <span className="dim">
          {at === null || seconds === undefined ? `now, ${zoneName(zone)} time` : timeWords(seconds * 1000)}
        </span>
        <RowFiles
          name={`overround-${mode}-history-${answer.eventId}-${answer.market}`}
          rows={() => historyRows(answer.eventId, answer.market, answer.line, mode, series)}
        />
      </div>
      <SeriesLegend
        entries={all.map(({ bookmaker: slug }, line) => {
          const value = columns.values[columns.bookmakers.indexOf(slug)]?.[place] ?? null;
          const shown = !hidden.includes(slug);
          const ours = slug === reference;
          return { slug, name: nameOf(slug), place: line, ours, shown, value: value === null ? '–' : format(value) };
        })}
        onToggle={(slug) => setHidden(hidden.includes(slug) ? hidden.filter((one) => one !== slug) : [...hidden, slug])}
      />
      {kickoffMs === null || kickoffMs <= nowMs() ? null : <TellMeAt isTold={isTold} onTell={() => onTell(meant())} />}
      <HistoryChart
        {...{ columns, zone, format, marks, styleOf }}
        onPoint={setAt}
        onPick={(picked) => {
          const atMs = (columns.seconds[picked] ?? 0) * 1000;
          setLockedMs(atMs === lockedMs ? null : atMs);
        }}
      />
      <p className="dim drawer-hint">Drag to zoom, double click for all, click to hold an instant.</p>
      {lockedMs === null ? null : (
        <InstantTable
          {...{ series, selections, reference, nameOf }}
          atMs={lockedMs}
          words={timeWords(lockedMs)}
          onRelease={() => setLockedMs(null)}
        />
      )}
      <HistoryTable entries={entries} nameOf={nameOf} format={format} zone={zone} onHold={setLockedMs} />
    </>
  );
};

type Names = HistoriesProps['names'];

/** The selections that anybody ever listed, in the catalogue's order. */
const listedSelections = (answer: HistoryAnswer, names: Names): Names => {
  const listed = new Set(answer.series.flatMap(({ points }) => points.flatMap(({ prices }) => Object.keys(prices))));
  const known = names.filter(({ key }) => listed.has(key));
  const others = [...listed].filter((key) => !known.some((one) => one.key === key));
  return [...known, ...others.map((key) => ({ key, name: key }))];
};

/** Where the first price was seen, the match began, and the reader holds an instant. */
const marksOf = (
  series: readonly HistorySeries[],
  kickoffMs: number | null,
  lockedMs: number | null,
): readonly ChartMark[] => {
  const firsts = series.flatMap(({ points }) => (points[0] === undefined ? [] : [Date.parse(points[0].at)]));
  const marks = firsts.length > 0 ? [{ seconds: Math.min(...firsts) / 1000, words: 'opener' }] : [];
  if (kickoffMs !== null) marks.push({ seconds: kickoffMs / 1000, words: 'kick-off' });
  if (lockedMs !== null) marks.push({ seconds: lockedMs / 1000, words: 'held' });
  return marks;
};
