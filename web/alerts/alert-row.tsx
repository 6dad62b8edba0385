import { useQuery } from '@tanstack/react-query';
import { Link } from '@tanstack/react-router';
import type { ReactElement } from 'react';
import type { Alert } from '../../src/contract/alerts.ts';
import { marketsQuery } from '../api/queries.ts';
import { useSources } from '../app/use-sources.ts';
import { marketWords } from '../gap/gap-words.ts';
import { nowMs } from '../time/desk-clock.ts';
import { clockTimeWithSeconds, dayName } from '../time/moment-words.ts';
import { Popover } from '../ui/popover.tsx';
import { KIND_WORDS, numbersWords, SEVERITY_GLYPHS } from './alert-words.ts';
import { MuteChoice } from './mute-choice.tsx';

interface AlertRowProps {
  readonly alert: Alert;
  readonly zone: string;
  readonly isPending: boolean;
  readonly onAcknowledge: () => void;
  readonly onHistory: () => void;
  readonly onEvent: (eventId: string) => void;
}

/** One alert: when, what, where, the numbers that made it, and what one can do about it. */
export const AlertRow = (props: AlertRowProps): ReactElement => {
  const { alert, zone, isPending, onAcknowledge, onHistory, onEvent } = props;
  const { eventId, severity, state, market } = alert;
  const atMs = Date.parse(alert.at);
  return (
    <tr data-row={alert.alertId}>
      <td>
        {dayName(atMs, nowMs(), zone)} {clockTimeWithSeconds(atMs, zone)}
      </td>
      <td className={`alert-what alert-${severity}`}>
        <span aria-hidden="true">{SEVERITY_GLYPHS[severity]}</span> {KIND_WORDS[alert.kind]}
        <span className="sr-only">, {severity}</span>
      </td>
      <th scope="row">
        {eventId === null ? (
          alert.name
        ) : (
          <Link to="/events/$eventId" params={{ eventId }}>
            {alert.name}
          </Link>
        )}
      </th>
      <td>
        <AlertPrice alert={alert} />
      </td>
      <td className="is-wide alert-numbers">{numbersWords(alert)}</td>
      <td className="alert-actions">
        {market === null || eventId === null ? null : (
          <button type="button" className="plain" onClick={onHistory}>
            History
          </button>
        )}
        <Popover className="plain" label={`Mute, or narrow to ${alert.name}`} button="Mute…">
          {() => <MuteChoice alert={alert} onEvent={onEvent} />}
        </Popover>
        {state === 'past' ? null : (
          <button type="button" className="control" disabled={isPending} onClick={onAcknowledge}>
            {state === 'new' ? 'Acknowledge' : 'Make new'}
          </button>
        )}
      </td>
    </tr>
  );
};

/** Which price, of whom. */
const AlertPrice = ({ alert }: { readonly alert: Alert }): ReactElement => {
  const sources = useSources();
  const { data: catalogue = [] } = useQuery(marketsQuery);
  const { bookmaker, market, line, selection } = alert;
  const known = catalogue.find(({ key }) => key === market);
  const selectionName = known?.selections.find(({ key }) => key === selection)?.name ?? selection;
  return (
    <>
      {bookmaker === null ? null : <b>{sources.find(({ slug }) => slug === bookmaker)?.name ?? bookmaker} </b>}
      {market === null ? 'many markets' : marketWords(market, line, known)}
      {selection === null ? null : <span className="dim"> {selectionName}</span>}
    </>
  );
};
