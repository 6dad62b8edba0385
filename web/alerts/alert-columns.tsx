import { Link } from '@tanstack/react-router';
import type { Alert } from '../../src/contract/alerts.ts';
import { nowMs } from '../time/desk-clock.ts';
import { secondTime } from '../time/moment-words.ts';
import { zoneName } from '../time/zone.ts';
import type { Column } from '../ui/data-table.tsx';
import { Popover } from '../ui/popover.tsx';
import { AlertPrice } from './alert-price.tsx';
import { KIND_WORDS, numbersWords, SEVERITY_GLYPHS } from './alert-words.ts';
import { MuteChoice } from './mute-choice.tsx';

export interface AlertActions {
  readonly acknowledge: (alert: Alert) => void;
  /** The alert that is being changed. */
  readonly pending: string | null;
  readonly openHistory: (alert: Alert) => void;
  readonly onEvent: (eventId: string) => void;
}

/** An alert in a row: when, what, where, the numbers that made it, and what one can do about it. */
export const alertColumns = (zone: string, actions: AlertActions): readonly Column<Alert>[] => [
  {
    title: `At (${zoneName(zone)} time)`,
    // When it was told: the list is in that order. What had to be confirmed was seen earlier.
    cell: ({ at, raisedAt }) => (
      <span title={`seen ${secondTime(Date.parse(at), nowMs(), zone)}`}>
        {secondTime(Date.parse(raisedAt), nowMs(), zone)}
      </span>
    ),
  },
  {
    title: 'What',
    className: ({ severity }) => `alert-${severity}`,
    cell: ({ severity, kind }) => (
      <>
        <span aria-hidden="true">{SEVERITY_GLYPHS[severity]}</span> {KIND_WORDS[kind]}
        <span className="sr-only">, {severity}</span>
      </>
    ),
  },
  {
    title: 'Match',
    kind: 'head',
    cell: ({ eventId, name }) =>
      eventId === null ? (
        name
      ) : (
        <Link to="/events/$eventId" params={{ eventId }}>
          {name}
        </Link>
      ),
  },
  { title: 'Price', cell: (alert) => <AlertPrice alert={alert} /> },
  { title: 'Numbers', kind: 'wide', className: 'alert-numbers', cell: numbersWords },
  {
    title: 'Actions',
    hidden: true,
    className: 'alert-actions',
    cell: (alert) => (
      <>
        {alert.market === null || alert.eventId === null ? null : (
          <button type="button" className="plain" onClick={() => actions.openHistory(alert)}>
            History
          </button>
        )}
        <Popover className="plain alert-mute" label={`Mute, or narrow to ${alert.name}`} button="Mute…">
          {() => <MuteChoice alert={alert} onEvent={actions.onEvent} />}
        </Popover>
        {alert.state === 'past' ? null : (
          <button
            type="button"
            className="control"
            disabled={actions.pending === alert.alertId}
            onClick={() => actions.acknowledge(alert)}
          >
            {alert.state === 'new' ? 'Acknowledge' : 'Make new'}
          </button>
        )}
      </>
    ),
  },
];
