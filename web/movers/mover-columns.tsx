import { Link } from '@tanstack/react-router';
import type { Mover } from '../../src/contract/movers.ts';
import { oddsText, pointsText } from '../format/numbers.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import type { Column } from '../ui/data-table.tsx';
import { MoverBookmaker, MoverPrice } from './mover-price.tsx';

const firstWords = (movedFirst: boolean | null): string => {
  if (movedFirst === null) return 'cannot be said';
  return movedFirst ? 'first' : 'followed';
};

const atWords = (at: string, zone: string): string => {
  const atMs = Date.parse(at);
  const day = dayName(atMs, nowMs(), zone);
  return `${day === 'Today' ? '' : `${day} `}${clockTimeWithSeconds(atMs, zone)}`;
};

/** A move of a price in a row: when, whose, which, from where to where, and whether it was the first. */
export const moverColumns = (zone: string, onHistory: (mover: Mover) => void): readonly Column<Mover>[] => [
  {
    title: `At (${zoneName(zone)} time)`,
    cell: ({ at, notBefore }) => (
      <span title={notBefore === null ? '' : `not before ${clockTimeWithSeconds(Date.parse(notBefore), zone)}`}>
        {atWords(at, zone)}
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
