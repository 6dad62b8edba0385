import type { ReactElement } from 'react';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName } from '../time/moment-words.ts';
import type { HistoryEntry } from './history-columns.ts';

interface HistoryTableProps {
  readonly entries: readonly HistoryEntry[];
  readonly nameOf: (slug: string) => string;
  readonly format: (value: number) => string;
  readonly zone: string;
  /** Holds the instant of a change, to see what everybody offered then. */
  readonly onHold: (atMs: number) => void;
}

const arrow = ({ from, to }: HistoryEntry): string => {
  if (from === null || to === null || from === to) return '';
  return to > from ? '▲' : '▼';
};

/** Every change, newest first. */
export const HistoryTable = ({ entries, nameOf, format, zone, onHold }: HistoryTableProps): ReactElement => (
  <table className="history-table">
    <thead>
      <tr>
        <th scope="col">Seen</th>
        <th scope="col">Bookmaker</th>
        <th scope="col" className="is-number">
          From
        </th>
        <th scope="col" className="is-number">
          To
        </th>
        <th scope="col">State</th>
      </tr>
    </thead>
    <tbody>
      {entries.map((entry) => (
        <tr key={`${entry.bookmaker} ${entry.atMs}`}>
          <td title={notBeforeWords(entry, zone)}>
            <button type="button" className="plain history-when" onClick={() => onHold(entry.atMs)}>
              {dayName(entry.atMs, nowMs(), zone)} {clockTimeWithSeconds(entry.atMs, zone)}
            </button>
          </td>
          <td>{nameOf(entry.bookmaker)}</td>
          <td className="is-number dim">{entry.from === null ? '–' : format(entry.from)}</td>
          <td className="is-number">
            {entry.to === null ? '–' : format(entry.to)} <span className="history-arrow">{arrow(entry)}</span>
          </td>
          <td className={entry.state === 'open' ? 'dim' : undefined}>{entry.state}</td>
        </tr>
      ))}
    </tbody>
  </table>
);

const notBeforeWords = ({ notBeforeMs }: HistoryEntry, zone: string): string =>
  notBeforeMs === null
    ? 'first sight'
    : `moved after ${clockTimeWithSeconds(notBeforeMs, zone)}, when it was last seen unmoved`;
