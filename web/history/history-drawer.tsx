import { useQuery, useQueryClient } from '@tanstack/react-query';
import { type ReactElement, useCallback, useEffect, useMemo, useState } from 'react';
import type { HistoryAnswer } from '../../src/contract/history.ts';
import { historyQuery, marketsQuery } from '../api/queries.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { useSources } from '../app/use-sources.ts';
import { useEvent, useMarket } from '../book/use-book.ts';
import { lineText, oddsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTime, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import { Choice } from '../ui/choice.tsx';
import { HistoryChart } from './history-chart.tsx';
import { type HistorySubject, historyColumns, historyEntries } from './history-columns.ts';
import { HistoryTable } from './history-table.tsx';
import { seriesStyle } from './series-style.ts';
import './history.css';

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
  return (
    <aside className="drawer" aria-label="History of a price">
      <header className="drawer-head">
        <div>
          <h2>
            {known?.name ?? market}
            {line === null ? '' : ` ${lineText(line, signed)}`}
          </h2>
          <p className="dim">{event === undefined ? eventId : `${event.home} – ${event.away}`}</p>
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
        <Histories key={quote} answer={history.data} names={known?.selections ?? []} />
      )}
    </aside>
  );
};

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
}

const Histories = ({ answer, names }: HistoriesProps): ReactElement => {
  const [{ zone, reference }] = useDeskView();
  const sources = useSources();
  const nameOf = useCallback((slug: string) => sources.find((one) => one.slug === slug)?.name ?? slug, [sources]);
  const selections = useMemo(() => {
    const listed = new Set(answer.series.flatMap(({ points }) => points.flatMap(({ prices }) => Object.keys(prices))));
    const known = names.filter(({ key }) => listed.has(key));
    const others = [...listed].filter((key) => !known.some((one) => one.key === key));
    return [...known, ...others.map((key) => ({ key, name: key }))];
  }, [answer, names]);
  const [chosen, setChosen] = useState<string | null>(null);
  const subject = useMemo<HistorySubject>(() => {
    const key = chosen ?? selections[0]?.key ?? MARGIN;
    return key === MARGIN ? { kind: 'margin' } : { kind: 'selection', key };
  }, [chosen, selections]);
  const series = useMemo(
    () => [...answer.series].sort((a, b) => Number(b.bookmaker === reference) - Number(a.bookmaker === reference)),
    [answer, reference],
  );
  const columns = useMemo(() => historyColumns(series, subject, nowMs()), [series, subject]);
  const entries = useMemo(() => historyEntries(series, subject, MOST_ENTRIES), [series, subject]);
  const [at, setAt] = useState<number | null>(null);
  const format = subject.kind === 'margin' ? percent : decimal;
  const place = at ?? columns.seconds.length - 1;
  const seconds = columns.seconds[place];
  if (series.every(({ points }) => points.length === 0)) {
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
          {at === null || seconds === undefined
            ? `now, ${zoneName(zone)} time`
            : `${dayName(seconds * 1000, nowMs(), zone)} ${clockTime(seconds * 1000, zone)}`}
        </span>
      </div>
      <ul className="legend-list">
        {columns.bookmakers.map((slug, index) => {
          const value = columns.values[index]?.[place] ?? null;
          return (
            <li key={slug}>
              <Swatch place={index} />
              <span className={slug === reference ? 'is-ours' : undefined}>{nameOf(slug)}</span>
              <b>{value === null ? '–' : format(value)}</b>
            </li>
          );
        })}
      </ul>
      <HistoryChart columns={columns} zone={zone} format={format} onPoint={setAt} />
      <HistoryTable entries={entries} nameOf={nameOf} format={format} zone={zone} />
    </>
  );
};

/** A piece of the line as the chart draws it. */
const Swatch = ({ place }: { readonly place: number }): ReactElement => {
  const { colour, dash } = seriesStyle(place);
  return (
    <svg width="22" height="8" aria-hidden="true">
      <line x1="0" y1="4" x2="22" y2="4" stroke={`var(${colour})`} strokeWidth="2" strokeDasharray={dash.join(' ')} />
    </svg>
  );
};
