import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import { type ReactElement, useMemo } from 'react';
import type { ImplausibleQuote } from '../../src/contract/implausible.ts';
import type { Market } from '../../src/contract/markets.ts';
import { marketsQuery } from '../api/queries.ts';
import { type DeskSource, useSources } from '../app/use-sources.ts';
import { countText, marginText, oddsText } from '../format/numbers.ts';
import { marketWords, selectionSign } from '../gap/gap-words.ts';
import { type Column, DataTable } from '../ui/data-table.tsx';
import { implausibleQuery } from './alert-queries.ts';

/** What a bookmaker asks, each price with its selection: two need not list the same ones. */
const pricesText = (prices: ImplausibleQuote['prices'], known: Market | undefined): string =>
  Object.entries(prices)
    .map(([key, { odds, open }]) => `${selectionSign(key, known)} ${oddsText(odds)}${open ? '' : ' closed'}`)
    .join(' · ');

const columnsOf = (
  sources: readonly DeskSource[],
  marketOf: (quote: ImplausibleQuote) => Market | undefined,
): readonly Column<ImplausibleQuote>[] => {
  const nameOf = (slug: string): string => sources.find((source) => source.slug === slug)?.name ?? slug;
  return [
    { title: 'Bookmaker', cell: ({ bookmaker }) => nameOf(bookmaker) },
    {
      title: 'Match',
      kind: 'head',
      cell: ({ eventId, name }) => (
        <Link to="/events/$eventId" params={{ eventId }}>
          {name}
        </Link>
      ),
    },
    { title: 'Market', cell: (quote) => marketWords(quote.market, quote.line, marketOf(quote)) },
    { title: 'Margin', kind: 'number', cell: ({ margin }) => marginText(margin) },
    { title: 'Others', kind: 'number', cell: ({ othersMargin }) => marginText(othersMargin) },
    {
      title: 'Its prices',
      className: 'implausible-prices',
      cell: (quote) => pricesText(quote.prices, marketOf(quote)),
    },
    {
      title: 'Prices of the others',
      kind: 'wide',
      cell: (quote) =>
        quote.others.map(({ bookmaker, prices }) => (
          <div key={bookmaker}>
            {nameOf(bookmaker)}: {pricesText(prices, marketOf(quote))}
          </div>
        )),
    },
  ];
};

/** Prices that are most likely a mistake of their bookmaker; nothing is shown while there are none. */
export const ImplausibleQuotes = (): ReactElement | null => {
  const sources = useSources();
  const { data: catalogue } = useQuery(marketsQuery);
  const { data, error } = useQuery(implausibleQuery);
  const columns = useMemo(
    () => columnsOf(sources, ({ market }) => catalogue?.find(({ key }) => key === market)),
    [sources, catalogue],
  );
  if (error !== null) {
    return (
      <p className="problem-text" role="alert">
        The prices out of bounds could not be loaded: {error.message}
      </p>
    );
  }
  if (data === undefined || data.quotes.length === 0) return null;
  return (
    <details className="implausible">
      <summary>
        {data.total === 1 ? 'One line has' : `${countText(data.total)} lines have`} prices that cannot belong together
      </summary>
      <p className="dim">
        Their margin is out of all bounds: most likely a mistake where the others ask something else. Such prices are
        shown as they are, and take no part in gaps, nor in alerts that rest on probabilities.{' '}
        {data.total > data.quotes.length ? `The ${countText(data.quotes.length)} furthest from the others:` : ''}
      </p>
      <DataTable
        label="Prices that cannot belong together"
        className="cards titled"
        columns={columns}
        rows={data.quotes}
        keyOf={({ eventId, bookmaker, market, line }) => `${eventId} ${bookmaker} ${market} ${line}`}
      />
    </details>
  );
};
