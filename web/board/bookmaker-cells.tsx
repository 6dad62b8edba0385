// biome-ignore-all lint/a11y/useFocusableInteractive: the grid has the focus, and names its active cell
// biome-ignore-all lint/a11y/useSemanticElements: a virtual grid cannot be a table element, its rows are placed freely
import type { ReactElement } from 'react';
import { useDesk } from '../app/desk-context.ts';
import type { DeskSource } from '../app/use-sources.ts';
import type { DeskEvent } from '../book/desk-event.ts';
import { useMarket } from '../book/use-book.ts';
import { BookmakerName } from '../quote/bookmaker-name.tsx';
import { ListingState } from '../quote/listing-state.tsx';
import { ABSENCE_WORDS } from '../quote/state-words.ts';
import { useBoard } from './board-context.ts';
import { BOOKMAKER_COLUMN } from './board-groups.ts';

/** Why a bookmaker has nothing at all on a match; `null` where it has something. */
export const useRowReason = (event: DeskEvent, source: DeskSource): keyof typeof ABSENCE_WORDS | null => {
  const { book } = useDesk();
  const { groups } = useBoard();
  const market = useMarket(event.eventId, groups[0]?.column.id ?? '');
  if (event.listings[source.slug] === undefined) {
    const reason = market?.absent[source.slug] ?? 'not_offered';
    return reason === 'not_offered' && source.warming ? 'not_looked' : reason;
  }
  if (book.seenAtMs(event.eventId, source.slug) !== null) return null;
  return source.state === 'down' ? 'source_down' : 'not_looked';
};

interface BookmakerCellProps {
  readonly event: DeskEvent;
  readonly source: DeskSource;
  readonly absent: boolean;
}

export const BookmakerCell = ({ event, source, absent }: BookmakerCellProps): ReactElement => {
  const { desk, intervalMs } = useBoard();
  return (
    <div role="rowheader" aria-colindex={BOOKMAKER_COLUMN} className="book-cell" data-absent={absent ? '' : undefined}>
      <BookmakerName source={source} listing={event.listings[source.slug]} inGrid />
      {absent ? null : <ListingState event={event} source={source} zone={desk.zone} intervalMs={intervalMs} />}
    </div>
  );
};

/** All bookmakers of a match with their ages, where the prices stand beside each other. */
export const BookmakersCell = ({ event, rows }: { readonly event: DeskEvent; readonly rows: number }): ReactElement => {
  const { bookmakers } = useBoard();
  return (
    <div role="rowheader" aria-colindex={BOOKMAKER_COLUMN} aria-rowspan={rows} className="books-cell">
      {bookmakers.map((source) => (
        <BookmakerLine key={source.slug} event={event} source={source} />
      ))}
    </div>
  );
};

const BookmakerLine = ({ event, source }: { readonly event: DeskEvent; readonly source: DeskSource }): ReactElement => {
  const { desk, intervalMs } = useBoard();
  const reason = useRowReason(event, source);
  return (
    <span className={source.slug === desk.reference ? 'books-line is-reference' : 'books-line'}>
      <BookmakerName source={source} listing={event.listings[source.slug]} inGrid />
      {reason === null ? (
        <ListingState event={event} source={source} zone={desk.zone} intervalMs={intervalMs} />
      ) : (
        <span className="dim">{ABSENCE_WORDS[reason]}</span>
      )}
    </span>
  );
};
