import { type ReactElement, useRef } from 'react';
import type { Alert } from '../../src/contract/alerts.ts';
import type { AlertState } from '../../src/model/alert.ts';
import { useDeskView } from '../app/use-desk-view.ts';
import { marketIdOf } from '../book/desk-market.ts';
import { zoneName } from '../time/zone.ts';
import { useRowKeys } from '../ui/use-row-keys.ts';
import { AlertRow } from './alert-row.tsx';
import { useAcknowledge } from './use-acknowledge.ts';

interface AlertListProps {
  readonly alerts: readonly Alert[];
  readonly isLoading: boolean;
  readonly state: AlertState;
  readonly onHistory: (quote: string) => void;
  readonly onEvent: (eventId: string) => void;
}

const EMPTY_WORDS: Readonly<Record<AlertState, string>> = {
  new: 'Nothing new: everything that was told has been acknowledged, or its match has begun.',
  acknowledged: 'Nothing was acknowledged of the matches to come.',
  past: 'There is no alert of a match that has begun.',
};

/** The alerts, newest first; rows are walked and acknowledged by keys. */
export const AlertList = ({ alerts, isLoading, state, onHistory, onEvent }: AlertListProps): ReactElement => {
  const [{ zone }] = useDeskView();
  const table = useRef<HTMLTableElement>(null);
  const { acknowledge, pending, problem } = useAcknowledge();
  const historyOf = ({ eventId, market, line }: Alert): void => {
    if (eventId !== null && market !== null) onHistory(`${eventId}/${marketIdOf(market, line)}`);
  };
  const alertOf = (row: HTMLElement): Alert | undefined => alerts.find(({ alertId }) => alertId === row.dataset.row);
  useRowKeys(table, {
    a: (row, focusNext) => {
      const alert = alertOf(row);
      if (alert === undefined || alert.state === 'past') return;
      focusNext();
      acknowledge(alert);
    },
    ' ': (row) => {
      const alert = alertOf(row);
      if (alert !== undefined) historyOf(alert);
    },
  });
  return (
    <>
      {problem === null ? null : (
        <p className="problem-text" role="alert">
          {problem}
        </p>
      )}
      <div className="table-scroll" hidden={alerts.length === 0}>
        <table ref={table} className="table alerts">
          <caption className="sr-only">Alerts, newest first, times in {zoneName(zone)}</caption>
          <thead>
            <tr>
              <th scope="col">At ({zoneName(zone)} time)</th>
              <th scope="col">What</th>
              <th scope="col">Match</th>
              <th scope="col">Price</th>
              <th scope="col">Numbers</th>
              <th scope="col">
                <span className="sr-only">Actions</span>
              </th>
            </tr>
          </thead>
          <tbody>
            {alerts.map((alert) => (
              <AlertRow
                key={alert.alertId}
                alert={alert}
                zone={zone}
                isPending={pending === alert.alertId}
                onAcknowledge={() => acknowledge(alert)}
                onHistory={() => historyOf(alert)}
                onEvent={onEvent}
              />
            ))}
          </tbody>
        </table>
      </div>
      {alerts.length === 0 ? <p className="dim">{isLoading ? 'Loading…' : EMPTY_WORDS[state]}</p> : null}
    </>
  );
};
