import { Link } from '@tanstack/react-router';
import type { ReactNode } from 'react';
import type { Mover } from '../../src/contract/movers.ts';
import { oddsText, pointsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, secondTime } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import type { Column } from '../ui/data-table.tsx';
import { MoverBookmaker, MoverPrice } from './mover-price.tsx';

/** Where looks at the bookmakers overlap, who moved first cannot be said; a word in every row would drown the others. */
const firstWords = (movedFirst: boolean | null): ReactNode => {
  if (movedFirst === null) {
    return (
      <span title="The looks that found the moves overlap: who moved first cannot be said">
        <span aria-hidden="true">–</span>
        <span className="sr-only">cannot be said</span>
      </span>
    );
  }
  return movedFirst ? 'first' : 'followed';
};

/** A move of a price in a row: when, whose, which, from where to where, and whether it was the first. */
export const moverColumns = (zone: string, onHistory: (mover: Mover) => void): readonly Column<Mover>[] => [
  {
    title: `At (${zoneName(zone)} time)`,
    cell: ({ at, notBefore }) => (
      <span title={notBefore === null ? '' : `not before ${clockTimeWithSeconds(Date.parse(notBefore), zone)}`}>
        {secondTime(Date.parse(at), nowMs(), zone)}
      </span>
    ),
  },
  { title: 'Bookmaker', cell: ({ bookmaker }) => <MoverBookmaker slug={bookmaker} /> },
  {
    title: 'Match',
    kind: 'head',
    cell: ({ eventId, name }) => (
      <Link to="/events/$eventId" params={{ eventId }}>
        {name}
      </Link>
    ),
  },
  { title: 'Price', kind: 'wide', cell: (mover) => <MoverPrice mover={mover} /> },
  { title: 'From', kind: 'number', className: 'dim', cell: ({ from }) => oddsText(from) },
  {
    title: 'To',
    kind: 'number',
    cell: ({ from, to }) => (
      <>
        <span className="mover-arrow" aria-hidden="true">
          {to > from ? '▲' : '▼'}
        </span>{' '}
        {oddsText(to)}
      </>
    ),
  },
  { title: 'Points', kind: 'number', cell: ({ points }) => <b>{pointsText(points)}</b> },
  {
    title: 'First?',
    className: ({ movedFirst }) => (movedFirst === true ? undefined : 'dim'),
    cell: ({ movedFirst }) => firstWords(movedFirst),
  },
  {
    title: 'Actions',
    hidden: true,
    cell: (mover) => (
      <button type="button" className="plain" onClick={() => onHistory(mover)}>
        History
      </button>
    ),
  },
];
